package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import verona.server.ServerAuthentication;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.stanza.Element;

/** The server of montague.lit, and a peer of sockets that is capulet.lit. */
@SuppressWarnings("this-escape")
abstract class ServerStreamTests extends EmbeddedServerTests {

    static final String KEY = "<db:result from='capulet.lit' to='montague.lit'>key</db:result>";
    static final String FROM_CAPULET = " from='capulet.lit' to='montague.lit'";

    final RawServer capulet = new RawServer();

    ServerStreamTests() {
        this(ServerAuthentication.DIALBACK);
    }

    ServerStreamTests(ServerAuthentication authentication) {
        server.federation().addPeer("capulet.lit", "127.0.0.1", capulet.port(), authentication);
    }

    @Override
    EmbeddedServer start() {
        return withAccounts(
                EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withDomain("montague.lit")));
    }

    @AfterEach
    void closeCapulet() {
        capulet.close();
    }

    final RawServerStream connectedToServer() {
        return capulet.connect(server.federation().port());
    }

    /** A stream from capulet.lit on which nothing has been proven. */
    final RawServerStream openedToServer() {
        RawServerStream stream = connectedToServer().open(FROM_CAPULET);
        stream.require("features");
        return stream;
    }

    /** A stream over which capulet.lit may send stanzas. */
    final RawServerStream proven() {
        RawServerStream stream = openedToServer().send(KEY);
        RawServerStream authoritative = capulet.accept("verifying");
        authoritative.require("verify");
        authoritative.send(answer(stream, "valid"));
        assertThat(stream.require("result").attribute("type")).isEqualTo("valid");
        return stream;
    }

    /** What capulet.lit says about a key that came over a stream. */
    static String answer(RawServerStream stream, String type) {
        return "<db:verify from='capulet.lit' to='montague.lit' id='"
                + stream.headers("id")
                + "' type='"
                + type
                + "'/>";
    }

    static String message(String from, String to) {
        return "<message from='" + from + "' to='" + to + "'><body>Hello</body></message>";
    }

    static String message(String to) {
        return "<message to='" + to + "'><body>Hello</body></message>";
    }

    /** The condition of a dialback error, after which the stream is still open. */
    static String errorOf(Element element) {
        assertThat(element.attribute("type")).as(element.toXml()).isEqualTo("error");
        return element.children().get(0).children().get(0).name();
    }
}
