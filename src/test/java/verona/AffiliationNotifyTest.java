package verona;

import static verona.Client.Connect.LATER;
import static verona.Client.Connect.NEVER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.vocabulary.Muc;

/**
 * XEP-0045 §9: the occupants of a room are informed of affiliation changes of users who are not in
 * it.
 */
@XmppTest
class AffiliationNotifyTest {

    @Client XmppClient romeo;

    @Client(connect = LATER)
    XmppClient juliet;

    @Client(connect = NEVER)
    XmppClient rosaline;

    @Room XmppRoom room;

    @Test
    void tellsOccupantsOfAffiliationChangesOfNonOccupants() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()));
        romeo.receives(
                presence()
                        .from(room.as("Romeo"))
                        .with(
                                Muc.user()
                                        .status(201)
                                        .status(110)
                                        .item(owner, moderator, romeo.fullJid())));
        romeo.receives(groupchat().from(room).emptySubject());

        romeo.sends(iqSet("config1").to(room).with(Muc.config()))
                .receives(iqResult("config1").from(room));

        romeo.sends(iqSet("member1").to(room).with(Muc.admin().item(member, juliet.bareJid())))
                .receives(message().from(room).with(Muc.user().item(member, juliet.bareJid())))
                .receives(iqResult("member1").from(room));

        juliet.connects();
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")))
                .receives(presence().from(room.as("Juliet")))
                .receives(groupchat().from(room).emptySubject());
        romeo.receives(presence().from(room.as("Juliet")));

        romeo.sends(iqGet("members").to(room).with(Muc.admin().item(member)))
                .receives(
                        iqResult("members")
                                .from(room)
                                .with(Muc.admin().item(member, juliet.bareJid())));

        romeo.sends(iqSet("member2").to(room).with(Muc.admin().item(member, rosaline.bareJid())))
                .receives(message().from(room).with(Muc.user().item(member, rosaline.bareJid())))
                .receives(iqResult("member2").from(room));

        romeo.sends(groupchat().to(room).body("Finished!"));
        juliet.receives(groupchat().from(room.as("Romeo")).body("Finished!"));
    }
}
