package verona.scenarios.pubsub;

import static verona.Stanzas.*;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;

/** A service, its administrator, who owns a node, and others who subscribe to it. */
@XmppTest
@verona.Specification("XEP-0060")
abstract class PubsubScenarios {

    /** Creates nodes, which others may not do on every server (XEP-0060 §8.1.1). */
    @Client(jid = "admin@localhost", password = "password")
    XmppClient admin;

    @Client XmppClient juliet;

    @Client(account = "juliet")
    XmppClient balcony;

    @Client XmppClient romeo;

    /** A name that no other test uses. */
    final String node = "princely_musings-" + UUID.randomUUID();

    Pubsub service = new Pubsub("");
    XmppServer server;

    @BeforeEach
    void begin(XmppServer server) {
        this.server = server;
        service = new Pubsub(server.pubsubDomain());
    }

    /** Skips the test on Prosody, which differs from that section of XEP-0060. */
    final void prosodyDiffersFrom(String section) {
        if (!section.isEmpty()) {
            Specification.differsOnProsody(server, "XEP-0060 " + section);
        }
    }

    /** Skips the test on Prosody, which does not have what that section makes optional. */
    final void isOptionalOnProsody(String section) {
        Specification.isOptionalOnProsody(server, "XEP-0060 " + section);
    }

    /** Skips the test on Prosody if that does not advertise an optional feature (§10). */
    final void requires(String feature) {
        if (!advertises(feature)) {
            isOptionalOnProsody("§10, " + feature);
        }
    }

    /** Whether the service has an optional feature (§10). */
    final boolean advertises(String feature) {
        String name = Pubsub.NAMESPACE + "#" + feature;
        return Pubsub.result(admin, service.discoInfo()).children().stream()
                .anyMatch(child -> name.equals(child.attribute("var")));
    }

    /** Skips the test on Prosody if that does not have an access model (§4.5). */
    final void requiresAccessModel(String model) {
        if (!List.of("open", "whitelist").contains(model)) {
            isOptionalOnProsody("§4.5, " + model);
        }
    }

    /** The administrator creates the node with that configuration: {@code "title=Musings"}. */
    final void creates(String... fields) {
        createsNode(node, fields);
    }

    final void createsNode(String name, String... fields) {
        String form = fields.length == 0 ? "" : Pubsub.form("node_config", fields);
        String configure = form.isEmpty() ? "" : "<configure>" + form + "</configure>";
        set(admin, "<create node='" + name + "'/>" + configure);
    }

    /** The administrator changes the configuration of the node. */
    final void configures(String... fields) {
        ownerSet(admin, configuration(fields));
    }

    final String configuration(String... fields) {
        String form = Pubsub.form("node_config", fields);
        return "<configure node='" + node + "'>" + form + "</configure>";
    }

    /** A request that the service does; gives the payload of its answer. */
    final Element set(XmppClient client, String content) {
        return Pubsub.result(client, service.set(named(content)));
    }

    final Element get(XmppClient client, String content) {
        return Pubsub.answer(client, service.get(named(content)));
    }

    final Element ownerSet(XmppClient client, String content) {
        return Pubsub.result(client, service.ownerSet(named(content)));
    }

    final Element ownerGet(XmppClient client, String content) {
        return Pubsub.answer(client, service.ownerGet(named(content)));
    }

    /** The conditions with which the service refuses a request. */
    final String setError(XmppClient client, String content) {
        return Pubsub.conditions(client, service.set(named(content)));
    }

    final String getError(XmppClient client, String content) {
        return Pubsub.conditions(client, service.get(named(content)));
    }

    final String ownerSetError(XmppClient client, String content) {
        return Pubsub.conditions(client, service.ownerSet(named(content)));
    }

    final String ownerGetError(XmppClient client, String content) {
        return Pubsub.conditions(client, service.ownerGet(named(content)));
    }

    /** Puts the name of the node, and Juliet's address, into a text. */
    final String named(String content) {
        return content.replace("NODE", node)
                .replace("JULIET", juliet.bareJid())
                .replace("FULL", juliet.fullJid())
                .replace("ROMEO", romeo.bareJid());
    }

    static String publication(String item) {
        return "<publish node='NODE'>" + item + "</publish>";
    }

    /** Publishes an item with a payload to the node. */
    final void publishes(XmppClient client, String id) {
        set(client, publication(Pubsub.item(id)));
    }

    final String publishError(XmppClient client, String id) {
        return setError(client, publication(Pubsub.item(id)));
    }

    static String subscription(CharSequence jid) {
        return "<subscribe node='NODE' jid='" + jid + "'/>";
    }

    /** Subscribes to the node; gives the state of the subscription. */
    final String subscribes(XmppClient client, CharSequence jid) {
        return String.valueOf(
                set(client, subscription(jid)).children().get(0).attribute("subscription"));
    }

    final String subscribeError(XmppClient client, CharSequence jid) {
        return setError(client, subscription(jid));
    }

    /** A client becomes available, and subscribes to the node by its full JID. */
    final void becomesASubscriber(XmppClient client) {
        isAvailable(client);
        subscribes(client, client.fullJid());
    }

    /** A client says that it is available (RFC 6121 §4.2). */
    static void isAvailable(XmppClient client) {
        client.sends(presence()).receives(presence().from(client.fullJid()));
    }

    /** The administrator gives somebody an affiliation. */
    final void affiliates(XmppClient client, String affiliation) {
        ownerSet(admin, affiliation(client.bareJid(), affiliation));
    }

    static String affiliation(CharSequence jid, String affiliation) {
        return "<affiliations node='NODE'><affiliation jid='%s' affiliation='%s'/></affiliations>"
                .formatted(jid, affiliation);
    }

    /** The ids of the node's items, in order. */
    final List<String> items(XmppClient client) {
        return service.items(client, node);
    }

    final String itemsError(XmppClient client) {
        return getError(client, "<items node='NODE'/>");
    }
}
