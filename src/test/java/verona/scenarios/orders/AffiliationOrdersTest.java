package verona.scenarios.orders;

import static verona.Client.Connect.LATER;
import static verona.Client.Connect.NEVER;
import static verona.Orders.together;
import static verona.Stanzas.*;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import verona.Client;
import verona.Interleavings;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.ServerKind;
import verona.vocabulary.Muc;

/**
 * XEP-0045 §9: the occupants of a room are informed of affiliation changes of users who are not in
 * it, whoever else enters or speaks meanwhile.
 */
@XmppTest(server = ServerKind.EMBEDDED)
@Execution(ExecutionMode.CONCURRENT)
class AffiliationOrdersTest {

    @Client XmppClient romeo;

    @Client(connect = LATER)
    XmppClient juliet;

    @Client(connect = LATER)
    XmppClient nurse;

    @Client(connect = NEVER)
    XmppClient rosaline;

    @Room XmppRoom room;

    @Interleavings(bound = 10_000, time = "60s")
    void occupantsLearnOfAffiliationsInEachOrder() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(groupchat().from(room).emptySubject());
        romeo.sends(iqSet("config1").to(room).with(Muc.config()))
                .receives(iqResult("config1").from(room));

        together(this::romeoMakesMembers, this::julietEnters, this::nurseEnters);

        romeo.sends(iqGet("members").to(room).with(Muc.admin().item(member)))
                .receives(
                        iqResult("members")
                                .from(room)
                                .with(Muc.admin().item(member, juliet.bareJid())));
        romeo.sends(groupchat().to(room).body("Finished!"));
        juliet.receives(groupchat().from(room.as("Romeo")).body("Finished!"));
        nurse.receives(groupchat().from(room.as("Romeo")).body("Finished!"));
    }

    private void romeoMakesMembers() {
        romeo.sends(iqSet("member1").to(room).with(Muc.admin().item(member, juliet.bareJid())))
                .receives(iqResult("member1").from(room));
        romeo.sends(iqSet("member2").to(room).with(Muc.admin().item(member, rosaline.bareJid())))
                .receives(message().from(room).with(Muc.user().item(member, rosaline.bareJid())))
                .receives(iqResult("member2").from(room));
        romeo.sends(
                        iqSet("none")
                                .to(room)
                                .with(Muc.admin().item(noAffiliation, rosaline.bareJid())))
                .receives(
                        message()
                                .from(room)
                                .with(Muc.user().item(noAffiliation, rosaline.bareJid())))
                .receives(iqResult("none").from(room));
    }

    private void julietEnters() {
        juliet.connects();
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")))
                .receives(presence().from(room.as("Juliet")))
                .receives(groupchat().from(room).emptySubject());
        juliet.sends(groupchat().to(room).body("Here I am"))
                .receives(groupchat().from(room.as("Juliet")).body("Here I am"));
    }

    private void nurseEnters() {
        nurse.connects();
        nurse.sends(presence().to(room.as("Nurse")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")))
                .receives(presence().from(room.as("Nurse")))
                .receives(groupchat().from(room).emptySubject());
        nurse.sends(groupchat().to(room).body("So am I"))
                .receives(groupchat().from(room.as("Nurse")).body("So am I"));
    }
}
