package verona.docs;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.RemoteServer;
import verona.Server;
import verona.XmppClient;
import verona.XmppTest;

/** The examples of docs/scenarios.md on several servers. */
class FederationExamplesTest {

    @Nested
    @XmppTest
    class BalconyTest {

        @Server RemoteServer capulet;

        @Client XmppClient romeo;

        @Client(server = "capulet")
        XmppClient juliet;

        @Test
        void comesFromAnotherServer() {
            romeo.sends(chat().to(juliet.fullJid()).body("By a name I know not how to tell thee"));
            juliet.receives(chat().from(romeo.fullJid()));
        }

        @Test
        void nobodyIsThere() {
            capulet.link().disconnect();
            capulet.link().connections().refuse();
            romeo.sends(chat().to(juliet.fullJid()).body("Art thou not fair?"));
            romeo.receives("<message type='error'/>");
        }

        @Test
        void isLost() {
            capulet.link().next("message").drop();
            romeo.sends(chat().to(juliet.fullJid()).body("Art thou not fair?"));
            juliet.receivesNothing();
        }
    }
}
