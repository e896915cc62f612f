package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.MadeScenario;
import verona.XmppClient;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.connection.ConnectionOptions;
import verona.internal.server.process.ProgramOptions;
import verona.internal.server.prosody.InstalledProsody;
import verona.internal.server.prosody.Prosody;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.StartTls;

/** TLS ends at the proxy, whatever the server requires. */
@Timeout(60)
class ProxiedTlsTest {

    private final Reports reports = new Reports();
    private @Nullable XmppServer server;
    private ServerThroughProxy proxied;
    private MadeScenario made;

    private void start(StartTls startTls) {
        start(EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withStartTls(startTls)));
    }

    private void start(XmppServer started) {
        server = started;
        proxied = new ServerThroughProxy(server, reports);
        made = MadeScenario.on(proxied);
    }

    @AfterEach
    void close() {
        if (server != null) {
            made.close();
            proxied.close();
            server.close();
        }
    }

    private XmppClient client(Tls tls, String... mechanisms) {
        return made.client(
                "romeo",
                new ConnectionOptions(
                        Transport.TCP, tls, List.of(mechanisms), StreamManagement.DISABLED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Tls.class,
            names = {"IF_REQUIRED", "REQUIRED", "DIRECT"})
    void isThatOfTheProxyWhereTheServerRequiresIt(Tls tls) {
        start(StartTls.REQUIRED);
        XmppClient romeo = client(tls).connects();
        assertThat(romeo.session().tlsVersion()).isEqualTo("TLSv1.3");
        assertThat(romeo.session().mechanism()).doesNotEndWith("-PLUS");
        assertThat(reports.lines("logged in")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tls.class,
            names = {"IF_REQUIRED", "DIRECT"})
    void isThatOfTheProxyWhereProsodyRequiresIt(Tls tls, @TempDir Path folder) throws Exception {
        startProsodyThatRequiresTls(folder);
        XmppClient romeo = client(tls).connects();
        assertThat(romeo.session().tlsVersion()).isEqualTo("TLSv1.3");
        assertThat(romeo.session().mechanism()).doesNotEndWith("-PLUS");
        assertThat(reports.lines("logged in")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tls.class,
            names = {"DISABLED", "REQUIRED"})
    void isThatOfTheProxyForWebSocketWhereTheServerRequiresIt(Tls tls) {
        start(StartTls.REQUIRED);
        logsInOverWebSocket(tls);
    }

    @ParameterizedTest
    @EnumSource(
            value = Tls.class,
            names = {"DISABLED", "REQUIRED"})
    void isThatOfTheProxyForWebSocketWhereProsodyRequiresIt(Tls tls, @TempDir Path folder)
            throws Exception {
        startProsodyThatRequiresTls(folder);
        logsInOverWebSocket(tls);
    }

    /** There is no STARTTLS over WebSocket (RFC 7395 §3.9) that could be offered. */
    private void logsInOverWebSocket(Tls tls) {
        XmppClient romeo =
                made.client(
                                "romeo",
                                new ConnectionOptions(
                                        Transport.WEBSOCKET,
                                        tls,
                                        List.of(),
                                        StreamManagement.DISABLED))
                        .connects();
        assertThat(romeo.session().tlsVersion()).isEqualTo(tls == Tls.DISABLED ? null : "TLSv1.3");
        assertThat(romeo.session().mechanism()).doesNotEndWith("-PLUS");
        assertThat(reports.lines("logged in")).hasSize(1);
    }

    private void startProsodyThatRequiresTls(Path folder) throws IOException {
        InstalledProsody.assume();
        Path config = Files.writeString(folder.resolve("p.lua"), "c2s_require_encryption = true\n");
        start(Prosody.start(ProgramOptions.defaults().withConfig(config)));
    }

    @Test
    void isNotOfferedWhereTheServerDoesNot() {
        start(StartTls.OFF);
        XmppClient romeo = client(Tls.REQUIRED);
        assertThatThrownBy(romeo::connects).hasMessageContaining("offers no STARTTLS");
    }

    @Test
    void doesNotBindALogin() {
        start(StartTls.REQUIRED);
        XmppClient romeo = client(Tls.REQUIRED, "SCRAM-SHA-256-PLUS");
        assertThatThrownBy(romeo::connects).hasMessageContaining("SCRAM-SHA-256-PLUS");
    }

    /** RFC 5802 §6: where no -PLUS is offered, a client that could bind its login says 'y'. */
    @Test
    void letsAClientSayThatItCouldBindItsLogin() {
        start(StartTls.OFFERED);
        XmppClient romeo = client(Tls.REQUIRED, "SCRAM-SHA-256").connects();
        assertThat(romeo.session().mechanism()).isEqualTo("SCRAM-SHA-256");
    }

    @Test
    void isWhatAProgramIsToSpeakAtItsPort() throws Exception {
        start(StartTls.OFFERED);
        try (Peer program = Peer.connect(proxied.host(), proxied.directTlsPort())) {
            program.say(Conversation.HEADER);
            assertThat(reports.awaitEnd()).startsWith("TLS with the program failed: ");
        }
    }

    @Test
    void beginsAfterStartTlsAlone() throws Exception {
        start(StartTls.OFFERED);
        try (Peer program = Peer.connect(proxied.host(), proxied.port())) {
            program.say(Conversation.HEADER);
            program.readUntil("</stream:features>");
            program.say(
                    "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>" + Conversation.HEADER);
            assertThat(reports.awaitEnd())
                    .isEqualTo(
                            "the program sent something between <starttls/> and the TLS handshake");
        }
    }

    /** As go-sendxmpp does. */
    @Test
    void beginsAfterWhiteSpaceToo() throws Exception {
        start(StartTls.OFFERED);
        try (Peer program = Peer.connect(proxied.host(), proxied.port())) {
            program.say(Conversation.HEADER);
            program.readUntil("</stream:features>");
            program.say("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>\r\n\t ");
            assertThat(program.readUntil("/>")).startsWith("<proceed ");
        }
    }

    @Test
    void needNotBeNegotiatedForTheProxyToClose() throws Exception {
        start(StartTls.OFFERED);
        try (Peer program = Peer.connect(proxied.host(), proxied.directTlsPort())) {
            program.say(new byte[] {22, 3, 1});
            // Connections are accepted in order: what the proxy has not accepted has no end.
            client(Tls.DIRECT).connects();
            proxied.close();
            reports.awaitEnd();
            reports.awaitEnd();
            assertThat(reports.lines("ended")).hasSize(2);
        }
    }
}
