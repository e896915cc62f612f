package verona.scenarios.pep;

import static verona.Stanzas.*;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import verona.Client;
import verona.Received;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Inbox;
import verona.scenarios.Specification;
import verona.scenarios.pubsub.Pubsub;
import verona.server.XmppServer;
import verona.stanza.IqSpec;
import verona.stanza.StanzaTemplate;

/** Juliet, who publishes, and Romeo, who may be interested in that. */
@XmppTest
abstract class PepScenarios {

    static final String TUNE = "http://jabber.org/protocol/tune";
    static final String MOOD = "http://jabber.org/protocol/mood";

    @Client XmppClient juliet;

    @Client(account = "juliet")
    XmppClient phone;

    @Client XmppClient romeo;

    /** Juliet's nodes as her own clients address them (XEP-0163 §3). */
    final Pubsub own = new Pubsub("");

    /** Juliet's nodes as others address them. */
    Pubsub juliets = own;

    XmppServer server;

    /** A name that no other test's clients have, so the server does not know what they can do. */
    private final String client = "client-" + UUID.randomUUID();

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        juliets = new Pubsub(juliet.bareJid());
        List.of(juliet, phone).forEach(this::ignoresTheOwnersSubscription);
    }

    /** Some servers subscribe the owner of a node to it, by the bare JID (XEP-0060 §8.1). */
    final void ignoresTheOwnersSubscription(XmppClient client) {
        client.ignores(anyMessage().to(client.bareJid()).with(payload(Pubsub.EVENT, "event")));
    }

    /** Skips the test on Prosody, which differs from that clause, if there is one. */
    final void prosodyDiffersFrom(String clause) {
        Specification.prosodyDiffersFrom(server, clause);
    }

    /** Skips the test on Prosody, which does not have what that clause makes optional. */
    final void isOptionalOnProsody(String clause) {
        Specification.isOptionalOnProsody(server, clause);
    }

    /** A client says that it is available (RFC 6121 §4.2). */
    static void isAvailable(XmppClient client) {
        client.sends(presence()).receives(presence().from(client.fullJid()));
    }

    /** Juliet and a contact are subscribed to each other's presence, and have read that. */
    final void befriends(XmppClient contact) {
        subscribes(contact, juliet);
        subscribes(juliet, contact);
        Inbox.readAll(juliet);
        Inbox.readAll(contact);
    }

    /** A client subscribes to a contact's presence, who approves of that (RFC 6121 §3.1). */
    static void subscribes(XmppClient client, XmppClient contact) {
        client.sends(presence().subscribe().to(contact.bareJid()));
        contact.sends(presence().subscribed().to(client.bareJid()));
    }

    /** The capabilities of a client of this test that is interested in those nodes. */
    final Capabilities capabilities(String... nodes) {
        return Capabilities.of(client, nodes);
    }

    /** A client is available and interested in those nodes, and has read what comes of that. */
    final void isInterested(XmppClient client, String... nodes) {
        becomesInterested(client, nodes);
        Inbox.readAll(client);
    }

    /** A client says what it is interested in, and answers if it is asked. */
    final void becomesInterested(XmppClient client, String... nodes) {
        Capabilities capabilities = capabilities(nodes);
        client.sends(capabilities.presence());
        answers(client, capabilities);
    }

    /** A client answers all questions about its capabilities that have come. */
    final void answers(XmppClient client, Capabilities capabilities) {
        Inbox.awaitAll(client);
        for (Received stanza : client.unread()) {
            if (capabilities.isAskedFor(stanza)) {
                client.sends(capabilities.answer(stanza));
            }
        }
    }

    /** Juliet publishes an item with a payload (XEP-0163 §3). */
    final void publishes(String node, String id) {
        publishes(juliet, node, id);
    }

    /** One of Juliet's clients does that. */
    final void publishes(XmppClient client, String node, String id) {
        Pubsub.result(client, own.set(publication(node, id)));
    }

    /** Juliet publishes with options (XEP-0060 §7.1.5): {@code "access_model=open"}. */
    final void publishesWith(String node, String id, String... options) {
        Pubsub.result(juliet, publicationWith(node, id, options));
    }

    /** Juliet creates a node with that configuration (XEP-0060 §8.1.3), and publishes there. */
    final void publishesInANodeWith(String node, String id, String... configuration) {
        String form = Pubsub.form("node_config", configuration);
        String create = "<create node='" + node + "'/><configure>" + form + "</configure>";
        Pubsub.result(juliet, own.set(create));
        publishes(node, id);
    }

    final IqSpec publicationWith(String node, String id, String... options) {
        String form = Pubsub.form("publish-options", options);
        return own.set(publication(node, id) + "<publish-options>" + form + "</publish-options>");
    }

    static String publication(String node, String id) {
        return "<publish node='%s'><item id='%s'><event xmlns='%s'/></item></publish>"
                .formatted(node, id, node);
    }

    static String items(String node) {
        return "<items node='" + node + "'/>";
    }

    static String subscription(String node, CharSequence jid) {
        return "<subscribe node='" + node + "' jid='" + jid + "'/>";
    }

    /** The service is asked for the items of a node, and refuses by those conditions. */
    final String itemsError(XmppClient client, String node) {
        return Pubsub.conditions(client, address(client).get(items(node)));
    }

    /** Juliet's nodes as that client addresses them. */
    final Pubsub address(XmppClient client) {
        return client.bareJid().equals(juliet.bareJid()) ? own : juliets;
    }

    /** A client has been notified of those items, in this order, and of nothing else. */
    final void isNotified(XmppClient client, String node, String... ids) {
        client.receivesInOrder(
                Arrays.stream(ids)
                        .map(id -> juliets.itemEvent(node, id))
                        .toArray(StanzaTemplate[]::new));
        isNotNotified(client);
    }

    /** A client has got no message that it has not read. */
    static void isNotNotified(XmppClient client) {
        client.receivesNothing(anyMessage());
    }
}
