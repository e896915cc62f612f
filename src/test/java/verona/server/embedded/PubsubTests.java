package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import verona.scenarios.pubsub.Pubsub;
import verona.stanza.Element;

/** Short ways to say what happens at a publish-subscribe service. */
abstract class PubsubTests extends EmbeddedServerTests {

    static final String SERVICE = "pubsub.localhost";
    static final String NODE = "princely_musings";
    static final String PUBSUB = "http://jabber.org/protocol/pubsub";
    static final String OWNER = PUBSUB + "#owner";
    static final String EVENT = PUBSUB + "#event";
    static final String ERRORS = PUBSUB + "#errors";

    @Override
    EmbeddedServer start() {
        EmbeddedServer started = super.start();
        started.createAccount("admin", "password");
        return started;
    }

    /** The service's administrator, who has made the node, configured like that. */
    RawClient owner(String... fields) {
        RawClient admin = bound("admin");
        assertResult(create(admin, SERVICE, NODE, fields));
        return admin;
    }

    static Element create(RawClient client, String service, String node, String... fields) {
        String configure = "<configure>" + config(fields) + "</configure>";
        return set(client, service, "<create node='" + node + "'/>" + configure);
    }

    static Element set(RawClient client, String service, String content) {
        return client.ask(
                "set", service, "<pubsub xmlns='" + PUBSUB + "'>" + content + "</pubsub>");
    }

    static Element get(RawClient client, String service, String content) {
        return client.ask(
                "get", service, "<pubsub xmlns='" + PUBSUB + "'>" + content + "</pubsub>");
    }

    static Element owner(RawClient client, String service, String content) {
        return client.ask("set", service, "<pubsub xmlns='" + OWNER + "'>" + content + "</pubsub>");
    }

    static Element look(RawClient client, String service, String content) {
        return client.ask("get", service, "<pubsub xmlns='" + OWNER + "'>" + content + "</pubsub>");
    }

    /** A submitted configuration: {@code field=value}, or {@code field} without a value. */
    static String config(String... fields) {
        return form("node_config", fields);
    }

    static String form(String type, String... fields) {
        return Pubsub.form(type, fields);
    }

    static Element publish(RawClient client, String service, String node, String item) {
        return set(client, service, "<publish node='" + node + "'>" + item + "</publish>");
    }

    /** Publishes an item with a payload to the node. */
    static Element publish(RawClient client, String id) {
        return publish(client, SERVICE, NODE, item(id));
    }

    static String item(String id) {
        return "<item id='" + id + "'><entry xmlns='http://www.w3.org/2005/Atom'/></item>";
    }

    static Element subscribe(RawClient client, String jid) {
        return set(client, SERVICE, "<subscribe node='" + NODE + "' jid='" + jid + "'/>");
    }

    /** A client that is subscribed to the node by its full JID. */
    RawClient subscriber(String localpart) {
        RawClient client = available(localpart);
        assertResult(subscribe(client, client.jid()));
        return client.forget();
    }

    static Element affiliate(RawClient owner, String jid, String affiliation) {
        String entry = "<affiliation jid='" + jid + "' affiliation='" + affiliation + "'/>";
        return owner(
                owner, SERVICE, "<affiliations node='" + NODE + "'>" + entry + "</affiliations>");
    }

    static Element items(RawClient client, String service, String node) {
        return get(client, service, "<items node='" + node + "'/>");
    }

    static List<String> ids(Element answer) {
        assertResult(answer);
        return answer.children().get(0).children().get(0).children().stream()
                .map(item -> item.attributes().get("id"))
                .toList();
    }

    /** What an event is about: the child of {@code event}. */
    static Element event(Element message) {
        Element event = message.child(EVENT, "event");
        assertThat(event).as(message.toXml()).isNotNull();
        return event.children().get(0);
    }

    static void assertResult(Element answer) {
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
    }

    /** The conditions of an error: RFC 6120's, and XEP-0060's where there is one. */
    static String conditions(Element stanza) {
        String condition = condition(stanza);
        return stanza.child(Element.CLIENT, "error").children().stream()
                .filter(child -> child.namespace().equals(ERRORS))
                .map(child -> condition + " " + child.name())
                .findFirst()
                .orElse(condition);
    }
}
