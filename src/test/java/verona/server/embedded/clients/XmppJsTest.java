package verona.server.embedded.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.server.embedded.EmbeddedServer;

/** The package @xmpp/client. */
class XmppJsTest extends NodeClientTests {

    static Stream<Way> ways() {
        return Stream.of(Way.values());
    }

    @Override
    String script() {
        return "xmpp_js_client.mjs";
    }

    /** It encrypts whatever it can. */
    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "DIRECT_TLS"})
    void encrypts(Way way, EmbeddedServer server) throws Exception {
        enters(way, server);
        assertThat(guest.linesUntil("online")).last().asString().endsWith("with TLSv1.3");
    }
}
