package example;

import static verona.Client.Connect.LATER;
import static verona.Client.Connect.NEVER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.vocabulary.Muc;

/** A room tells its occupants when somebody who is not there becomes a member (XEP-0045 §9.3). */
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
        romeoOpensTheRoom();
        romeoMakesMember(juliet, "member1");
        julietJoins();
        romeoSeesMember(juliet);
        romeoMakesMember(rosaline, "member2");

        romeo.sends(groupchat().to(room).body("Finished!"));
        juliet.receives(groupchat().from(room.as("Romeo")).body("Finished!"));
    }

    private void romeoOpensTheRoom() {
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
    }

    private void romeoMakesMember(XmppClient client, String id) {
        romeo.sends(iqSet(id).to(room).with(Muc.admin().item(member, client.bareJid())))
                .receives(message().from(room).with(Muc.user().item(member, client.bareJid())))
                .receives(iqResult(id).from(room));
    }

    private void julietJoins() {
        juliet.connects();
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()));
        juliet.receives(presence().from(room.as("Romeo")));
        juliet.receives(presence().from(room.as("Juliet")));
        juliet.receives(groupchat().from(room).emptySubject());
        romeo.receives(presence().from(room.as("Juliet")));
    }

    private void romeoSeesMember(XmppClient client) {
        romeo.sends(iqGet("members1").to(room).with(Muc.admin().item(member)))
                .receives(
                        iqResult("members1")
                                .from(room)
                                .with(Muc.admin().item(member, client.bareJid())));
    }
}
