package verona.scenarios.presence;

import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.stanza.Subscription;
import verona.vocabulary.Roster;

/** Romeo and Juliet, who have asked for their rosters and are available. */
@XmppTest
abstract class PresenceScenarios {

    static final String DELAY = "urn:xmpp:delay";

    @Client XmppClient romeo;

    @Client(account = "romeo")
    XmppClient phone;

    @Client XmppClient juliet;

    XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        isInterested(romeo);
        isInterested(juliet);
        isAvailable(romeo);
        isAvailable(juliet);
    }

    /** Skips the test on Prosody, which differs from that section of RFC 6121. */
    final void prosodyDiffersFrom(String section) {
        Specification.differsOnProsody(server, "RFC 6121 " + section);
    }

    /** A client asks for the roster, and so for its changes (RFC 6121 §2.2). */
    static void isInterested(XmppClient client) {
        client.sends(iqGet("roster").with(Roster.query())).receives(iqResult("roster"));
    }

    /** A client says that it is available (RFC 6121 §4.2). */
    static void isAvailable(XmppClient client) {
        client.sends(presence()).receives(presence().from(client.fullJid()));
    }

    /** Romeo subscribes to Juliet's presence, and both read all that comes of it. */
    final void romeoSubscribes() {
        romeoAsks();
        juliet.sends(presence().subscribed().to(romeo.bareJid()))
                .receives(push(romeo, Subscription.FROM));
        romeo.receivesInOrder(
                presence().subscribed().from(juliet.bareJid()), presence().from(juliet.fullJid()));
        romeo.receives(push(juliet, Subscription.TO));
    }

    /** Romeo asks for Juliet's presence, and both read that. */
    final void romeoAsks() {
        ignoresAcknowledgements(romeo);
        romeo.sends(presence().subscribe().to(juliet.bareJid()))
                .receives(push(juliet, Subscription.NONE));
        juliet.receives(presence().subscribe().from(romeo.bareJid()));
    }

    /** §3.1.3: a server may say that it has received a request; some do not. */
    final void ignoresAcknowledgements(XmppClient client) {
        client.ignores(
                presence().unavailable().from(juliet.bareJid()).without(Element.CLIENT, "status"));
    }

    /** A roster push (RFC 6121 §2.1.6). */
    static IqSpec push(XmppClient contact, Subscription subscription) {
        return iqSet(anyValue())
                .with(
                        Roster.query()
                                .item(Roster.item(contact.bareJid()).subscription(subscription)));
    }
}
