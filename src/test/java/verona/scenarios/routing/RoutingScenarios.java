package verona.scenarios.routing;

import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.scenarios.Inbox;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.vocabulary.Muc;

/** Romeo and Juliet, who are available, and addresses where somebody is or nobody. */
@XmppTest
abstract class RoutingScenarios {

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Room XmppRoom room;

    XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        romeo.sends(presence()).receives(presence().from(romeo.fullJid()));
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
    }

    /** Skips a row of a table on Prosody. */
    final void prosodyDiffersFrom(String clause) {
        Specification.prosodyDiffersFrom(server, clause);
    }

    /** An address of a table, such as {@code JULIET/gone} and {@code nobody@SERVER}. */
    final String address(String written) {
        return written.replace("ROMEO", romeo.bareJid())
                .replace("JULIET", juliet.bareJid())
                .replace("ROOM", room)
                .replace("MUC", server.mucDomain())
                .replace("PUBSUB", server.pubsubDomain())
                .replace("SERVER", server.domain());
    }

    /** Romeo enters a room of his own, and reads what comes of it. */
    final void romeoMakesTheRoom() {
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")).with(Muc.user().status(201)))
                .receives(groupchat().emptySubject());
        romeo.sends(iqSet("configure").to(room).with(Muc.config())).receives(iqResult("configure"));
        Inbox.readAll(romeo);
    }
}
