package verona.server.embedded.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import verona.BesideOthers;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;

/** The package @xmpp/client. */
@BesideOthers
class XmppJsTest extends NodeClientTests {

    private static final String ONLINE = "online as romeo@localhost/xmpp.js with";

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

    /** SASL2 with SCRAM and Bind 2, and after a cut SASL2 with a token (FAST). */
    @ParameterizedTest
    @MethodSource("ways")
    void usesSasl2(Way way, EmbeddedServer server) throws Exception {
        enters(way, server);
        // Bind 2 makes the resource from a tag, which is this, and adds to it.
        String bound = "online as " + romeo.bareJid() + "/xmpp.js/";
        assertThat(guest.linesUntil("online"))
                .satisfies(
                        lines -> assertThat(lines).first().isEqualTo("authenticate SCRAM-SHA-1"),
                        lines -> assertThat(lines).last().asString().startsWith(bound));
        server.stream(romeo.bareJid()).disconnect();
        assertThat(guest.linesUntil("resumed")).endsWith("authenticate HT-SHA-256-NONE", "resumed");
    }

    @ParameterizedTest
    @MethodSource("ways")
    void usesSaslWhereThereIsNoSasl2(Way way) throws Exception {
        try (EmbeddedServer server =
                EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withoutSasl2())) {
            server.createAccount("romeo", PASSWORD);
            start(way, server, "romeo@localhost", PASSWORD, "room@conference.localhost");
            assertThat(guest.linesUntil("online"))
                    .satisfies(
                            lines -> assertThat(lines).first().isEqualTo("auth SCRAM-SHA-1"),
                            lines -> assertThat(lines).last().asString().startsWith(ONLINE));
            guest.linesUntil("enabled");
            server.stream("romeo@localhost").disconnect();
            assertThat(guest.linesUntil("resumed"))
                    .contains("auth SCRAM-SHA-1")
                    .endsWith("resumed");
        }
    }
}
