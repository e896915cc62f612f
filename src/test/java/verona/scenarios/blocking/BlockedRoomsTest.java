package verona.scenarios.blocking;

import static org.jivesoftware.smack.packet.StanzaError.Condition.not_acceptable;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.scenarios.Inbox;
import verona.stanza.MessageSpec;
import verona.vocabulary.Muc;

/** XEP-0191 §3.3 and §6: rooms and their occupants that are blocked. */
class BlockedRoomsTest extends BlockingScenarios {

    @Client XmppClient rosaline;
    @Room XmppRoom room;

    @BeforeEach
    void enter() {
        Inbox.ignorePushes(romeo, juliet, rosaline);
        rosaline.sends(presence()).receives(presence().from(rosaline.fullJid()));
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(groupchat().from(room).emptySubject());
        juliet.sends(iqSet("configure").to(room).with(Muc.config()))
                .receives(iqResult("configure"));
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(groupchat().from(room).with("<subject/>"));
        Inbox.readAll(romeo);
        Inbox.readAll(juliet);
    }

    /** A room that is blocked sees its occupant leave; an error would do the same, untidily. */
    @Test
    void takesTheUserOutOfABlockedRoom() {
        otherwiseOnProsody("XEP-0191 §3.3");
        blocks(romeo, room);
        juliet.receivesNext(presence().unavailable().from(room.as("Romeo")));
        romeo.receivesNext(presence().unavailable().from(room.as("Romeo"))).receivesNothing();
    }

    @Test
    void keepsAUsersStanzasFromABlockedRoom() {
        blocks(romeo, room);
        Inbox.readAll(romeo);
        romeo.sends(presence().to(room.as("Romeo")))
                .receivesNext(presence().error(not_acceptable).from(room.as("Romeo")));
    }

    @Test
    void silencesAnOccupantWithoutLeavingTheRoom() {
        blocks(romeo, room.as("Juliet"));
        juliet.sends(groupchat().to(room).body("1"))
                .receivesNext(groupchat().body("1"))
                .sends(chat().to(room.as("Romeo")).body("2"));
        romeo.receivesNothing();
        Inbox.readAll(juliet);
        romeo.sends(groupchat().to(room).body("3"));
        juliet.receivesNext(groupchat().from(room.as("Romeo")).body("3"));
    }

    /** The room sends them, which is not blocked; who has invited is. */
    @Test
    void dropsInvitationsOfTheBlocked() {
        otherwiseOnProsody("XEP-0191 §3.3");
        MessageSpec invitation =
                message().to(room).with(Muc.user().invite(Muc.invite().to(rosaline.bareJid())));
        juliet.sends(invitation);
        rosaline.receivesNext(message().with(Muc.user().invite(Muc.invite())));
        blocks(rosaline, juliet.bareJid(), room.as("Juliet"));
        juliet.sends(invitation);
        rosaline.receivesNothing();
    }
}
