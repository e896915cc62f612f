package verona.scenarios.messages;

import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.Authentication;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.MessageSpec;
import verona.vocabulary.Chat;
import verona.vocabulary.Delivery;

/** Which messages wait for their account, XEP-0160 §3 and XEP-0334. */
// By Bind 2 clients would lose the messages that wait for them, XEP-0386 §3.2.
@XmppTest(authentication = Authentication.SASL)
@verona.Specification("XEP-0160")
class OfflineTest {

    @Client XmppClient romeo;

    @Client(connect = LATER)
    XmppClient juliet;

    private XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
    }

    private void sends(MessageSpec message) {
        romeo.sends(message.to(juliet.bareJid()));
    }

    private void becomesAvailable() {
        juliet.connects();
        juliet.sends(presence()).receives(presence().from(juliet.fullJid()));
    }

    @Test
    void doesNotKeepWhatIsNotToBeStored() {
        Specification.differsOnProsody(server, "XEP-0334 §4.2");
        sends(chat().body("x").with(Delivery.noStore()));
        romeo.receivesNext(message().error(service_unavailable));
    }

    @Test
    void keepsWhatIsToBeStoredAlthoughItHasNoBody() {
        sends(chat().with(payload("x", "secret")).with(Delivery.store()));
        becomesAvailable();
        juliet.receives(chat().with(payload("x", "secret")));
    }

    @Test
    void doesNotKeepAChatStateAlone() {
        Specification.differsOnProsody(server, "XEP-0160 §3");
        sends(chat().with(Chat.active()));
        romeo.receivesNext(message().error(service_unavailable));
    }

    /** "Permanent" is an archive; this is not. */
    @Test
    void keepsWhatIsNotToBeStoredForEver() {
        sends(message().type("normal").body("x").with(Delivery.noPermanentStore()));
        becomesAvailable();
        juliet.receives(message().body("x"));
    }
}
