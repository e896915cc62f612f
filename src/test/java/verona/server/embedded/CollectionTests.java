package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import verona.SubmittedForm;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.NodeCreation;
import verona.stanza.Element;

/** Short ways to say what happens at a service with collections (XEP-0248). */
abstract class CollectionTests extends PubsubTests {

    static final String BLOGS = "blogs";
    static final String DATA = "jabber:x:data";
    static final String SHIM = "http://jabber.org/protocol/shim";

    @Override
    EmbeddedServer start() {
        EmbeddedServer started = EmbeddedServer.start(options());
        started.createAccount("admin", "password");
        return withAccounts(started);
    }

    EmbeddedServerOptions options() {
        return EmbeddedServerOptions.DEFAULT
                .withCollections()
                .withNodeCreation(NodeCreation.ACCOUNTS);
    }

    /** A field of a configuration, with any number of values. */
    static String field(String name, String... values) {
        return SubmittedForm.field("pubsub#" + name, values);
    }

    static String in(String... collections) {
        return field("collection", collections);
    }

    static String containing(String... children) {
        return field("children", children);
    }

    private static String configuration(String... fields) {
        return SubmittedForm.of(PUBSUB + "#node_config", fields);
    }

    static Element creation(RawClient client, String node, String... fields) {
        String configure = "<configure>" + configuration(fields) + "</configure>";
        return set(client, SERVICE, "<create node='" + node + "'/>" + configure);
    }

    static void leaf(RawClient client, String node, String... fields) {
        assertResult(creation(client, node, fields));
    }

    static void collection(RawClient client, String node, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 1);
        all[fields.length] = field("node_type", "collection");
        assertResult(creation(client, node, all));
    }

    static Element configure(RawClient client, String node, String... fields) {
        String form = configuration(fields);
        return owner(client, SERVICE, "<configure node='" + node + "'>" + form + "</configure>");
    }

    static Element associate(RawClient client, String collection, String node) {
        return association(client, collection, "<associate node='" + node + "'/>");
    }

    static Element dissociate(RawClient client, String collection, String node) {
        return association(client, collection, "<dissociate node='" + node + "'/>");
    }

    static Element association(RawClient client, String collection, String content) {
        return owner(
                client,
                SERVICE,
                "<collection node='" + collection + "'>" + content + "</collection>");
    }

    static Element delete(RawClient client, String node) {
        return owner(client, SERVICE, "<delete node='" + node + "'/>");
    }

    /** A client that subscribes to a collection: {@code "items", "all"}. */
    RawClient subscriber(String localpart, String node, String type, String depth) {
        RawClient client = available(localpart);
        assertResult(subscription(client, node, type, depth));
        return client.forget();
    }

    static Element subscription(RawClient client, String node, String type, String depth) {
        String form =
                SubmittedForm.of(
                        PUBSUB + "#subscribe_options",
                        field("subscription_type", type),
                        field("subscription_depth", depth));
        return set(
                client,
                SERVICE,
                "<subscribe node='%s' jid='%s'/><options>%s</options>"
                        .formatted(node, client.jid(), form));
    }

    /** The values of a field of a node's configuration, as its owner sees it. */
    static List<String> configured(RawClient client, String node, String field) {
        return values(look(client, SERVICE, "<configure node='" + node + "'/>"), "pubsub#" + field);
    }

    /** The values of a field of the form in the payload of an answer. */
    static List<String> values(Element answer, String variable) {
        assertResult(answer);
        return form(answer).children().stream()
                .filter(field -> variable.equals(field.attribute("var")))
                .flatMap(field -> field.children().stream())
                .filter(child -> child.is(DATA, "value"))
                .map(Element::text)
                .toList();
    }

    /** The names of the fields of the form in the payload of an answer, without their prefix. */
    static List<String> fields(Element answer) {
        assertResult(answer);
        return form(answer).children().stream()
                .map(field -> String.valueOf(field.attribute("var")).replace("pubsub#", ""))
                .toList();
    }

    private static Element form(Element answer) {
        Element form = answer.children().get(0).children().get(0).child(DATA, "x");
        assertThat(form).as(answer.toXml()).isNotNull();
        return form;
    }

    /** The nodes that discovery lists; {@code ""} for the service itself. */
    static List<String> discovered(RawClient client, String node) {
        String about = node.isEmpty() ? "" : " node='" + node + "'";
        Element answer =
                client.ask(
                        "get",
                        SERVICE,
                        "<query xmlns='http://jabber.org/protocol/disco#items'" + about + "/>");
        assertResult(answer);
        return answer.children().get(0).children().stream()
                .map(item -> String.valueOf(item.attribute("node")))
                .toList();
    }

    /** What a notification says: {@code "blogs: create princely_musings"}. */
    static String notification(RawClient client) {
        Element message = client.require("message");
        Element event = event(message);
        Element headers = message.child(SHIM, "headers");
        String what = event.name() + " " + event.attribute("node");
        return (headers == null ? "" : collection(headers) + ": ")
                + (event.children().isEmpty() ? what : what + " " + first(event));
    }

    private static String collection(Element headers) {
        Element header = headers.children().get(0);
        assertThat(header.attribute("name")).isEqualTo("Collection");
        return header.text();
    }

    private static String first(Element event) {
        Element child = event.children().get(0);
        String id = child.attribute("id");
        return child.name() + " " + (id == null ? child.attribute("node") : id);
    }
}
