package verona.server.embedded;

import java.util.List;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.StreamManagementOptions;
import verona.stanza.Element;

/** What tests of stream management say, and look for. */
abstract class StreamManagementTests extends EmbeddedServerTests {

    static final String SM = "urn:xmpp:sm:3";
    static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";

    /** A server with those options. */
    static EmbeddedServer started(StreamManagementOptions options) {
        return withAccounts(
                EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withStreamManagement(options)));
    }

    /** Enables stream management, so that the client can resume; the id to do so by. */
    static String enable(RawClient client) {
        Element enabled =
                client.send("<enable xmlns='" + SM + "' resume='true'/>").require("enabled");
        return String.valueOf(enabled.attribute("id"));
    }

    static String resume(String id, long h) {
        return "<resume xmlns='" + SM + "' previd='" + id + "' h='" + h + "'/>";
    }

    static String r() {
        return "<r xmlns='" + SM + "'/>";
    }

    static String a(long h) {
        return "<a xmlns='" + SM + "' h='" + h + "'/>";
    }

    static String chat(String to, String... bodies) {
        StringBuilder xml = new StringBuilder();
        for (String body : bodies) {
            xml.append(
                    "<message to='%s' type='chat'><body>%s</body></message>".formatted(to, body));
        }
        return xml.toString();
    }

    /** The condition of a {@code <failed/>}. */
    static String failure(RawClient client) {
        return client.require("failed").children().get(0).name();
    }

    /** What the server has counted. */
    static String handled(RawClient client) {
        return client.send(r()).require("a").attribute("h");
    }

    static String body(Element stanza) {
        Element body = stanza.child(Element.CLIENT, "body");
        return body == null ? "<" + stanza.name() + ">" : body.text();
    }

    /** The bodies of the messages among what has arrived. */
    static List<String> bodies(RawClient client) {
        return client.unread().stream()
                .filter(element -> element.name().equals("message"))
                .map(StreamManagementTests::body)
                .toList();
    }

    /** Cuts a client's connection, and waits until the server knows. */
    void cut(RawClient client) {
        cut(client, client.jid());
    }

    /** The same of a client that has resumed the session of that JID. */
    void cut(RawClient client, String jid) {
        server.stream(jid).disconnect();
        client.close();
    }
}
