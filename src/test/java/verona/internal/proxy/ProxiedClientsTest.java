package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static verona.Stanzas.chat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import verona.MadeScenario;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.Authentication;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** Verona's own clients behind a proxy, on the server that the run is for. */
@XmppTest
class ProxiedClientsTest {

    private final Reports reports = new Reports();
    private ServerThroughProxy server;
    private MadeScenario made;

    @BeforeEach
    void connect(XmppServer played) {
        server = new ServerThroughProxy(played, reports);
        made = MadeScenario.on(server);
    }

    @AfterEach
    void close() {
        made.close();
        server.close();
    }

    /** How a client connects. */
    private enum Way {
        TCP(Transport.TCP, Tls.DISABLED),
        STARTTLS(Transport.TCP, Tls.REQUIRED),
        DIRECT_TLS(Transport.TCP, Tls.DIRECT),
        WEBSOCKET(Transport.WEBSOCKET, Tls.DISABLED),
        SECURE_WEBSOCKET(Transport.WEBSOCKET, Tls.REQUIRED);

        private final Transport transport;
        private final Tls tls;

        Way(Transport transport, Tls tls) {
            this.transport = transport;
            this.tls = tls;
        }

        ConnectionOptions options(Authentication authentication) {
            return new ConnectionOptions(transport, tls, List.of(), StreamManagement.ENABLED)
                    .with(authentication);
        }
    }

    private static void talk(XmppClient client) {
        client.sends(chat().to(client.fullJid()).body("O Roméo"))
                .receives(chat().from(client.fullJid()).body("O Roméo"));
    }

    /** Stream management is enabled after the login. */
    private static String negotiated(XmppClient client) {
        String how = client.session().toString().replace(", with stream management", "");
        return client.fullJid() + " by " + how;
    }

    @ParameterizedTest
    @EnumSource
    void logInTalkAndResume(Way way) throws Exception {
        XmppClient romeo = made.client("romeo", way.options(Authentication.SASL)).connects();
        assertThat(reports.lines("logged in")).containsExactly("logged in " + negotiated(romeo));
        talk(romeo);
        assertThat(reports.lines("sent <message")).hasSize(1);
        assertThat(reports.lines("received <message")).hasSize(1);

        romeo.drops().resumes();

        assertThat(reports.lines("resumed")).containsExactly("resumed " + negotiated(romeo));
        talk(romeo);
        romeo.disconnects();
        // The end of the first connection may be reported last: nobody waits for it.
        assertThat(List.of(reports.awaitEnd(), reports.awaitEnd()))
                .containsExactlyInAnyOrder(
                        "the connection was closed by the program, without closing the stream",
                        "the program closed the stream");
    }

    @ParameterizedTest
    @EnumSource
    void logInBySasl2(Way way, XmppServer played) {
        requireSasl2(played);
        ConnectionOptions options = way.options(Authentication.SASL2);
        XmppClient romeo = made.client("romeo", options).connects();
        assertThat(romeo.session().usesBind2()).isTrue();
        assertThat(reports.lines("logged in")).containsExactly("logged in " + negotiated(romeo));
        talk(romeo);

        romeo.drops().resumes();

        assertThat(reports.lines("resumed")).hasSize(1);
        assertThat(reports.lines("resumed").get(0)).startsWith("resumed " + romeo.fullJid());
        talk(romeo);
    }

    @ParameterizedTest
    @EnumSource
    void logInByAToken(Way way, XmppServer played) {
        requireSasl2(played);
        XmppClient romeo = made.client("romeo", way.options(Authentication.FAST)).connects();
        romeo.disconnects().connects();
        assertThat(romeo.session().authentication()).isEqualTo(Authentication.FAST);
        assertThat(reports.lines("logged in").get(1)).isEqualTo("logged in " + negotiated(romeo));
    }

    private static void requireSasl2(XmppServer server) {
        assumeTrue(
                server instanceof EmbeddedServer,
                server.description() + " has no SASL2: Prosody 0.12 has no module for it");
    }

    @ParameterizedTest
    @CsvSource({"TCP, SASL", "TCP, SASL2", "WEBSOCKET, SASL", "WEBSOCKET, SASL2"})
    void areRefused(Way way, Authentication authentication, XmppServer played) throws Exception {
        if (authentication == Authentication.SASL2) {
            requireSasl2(played);
        }
        XmppClient nobody =
                made.knownClient("nobody", way.options(authentication), Endpoint.OF_THE_SERVER);
        assertThatThrownBy(nobody::connects).hasMessageContaining("not-authorized");
        assertThat(reports.awaitEnd()).isNotEmpty();
        assertThat(reports.lines().get(0)).isEqualTo("refused not-authorized");
        assertThat(reports.lines("logged in")).isEmpty();
    }

    /** What a program says before it is logged in holds secrets. */
    @Test
    void tellNoSecrets() {
        ConnectionOptions plain =
                new ConnectionOptions(
                        Transport.TCP, Tls.DISABLED, List.of("PLAIN"), StreamManagement.DISABLED);
        XmppClient romeo = made.client("romeo", plain).connects();
        talk(romeo);
        assertThat(reports.lines()).hasSize(3);
    }
}
