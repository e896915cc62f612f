package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import verona.connection.Tls;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ServerCertificate;
import verona.server.embedded.options.StartTls;

/** An error of TLS says what was wrong with whom, long before the timeout. */
class TlsErrorTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'"
                    + " id='1' version='1.0'>";
    private static final String STARTTLS =
            "<stream:features><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
                    + "<mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>"
                    + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>";
    private static final String PROCEED = "<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>";

    private final List<MadeScenario> made = new ArrayList<>();

    @AfterEach
    void close() {
        made.forEach(MadeScenario::close);
    }

    private XmppClient romeo(XmppServer server, Endpoint endpoint, Tls tls, Duration timeout) {
        MadeScenario scenario = MadeScenario.on(server, timeout);
        made.add(scenario);
        return scenario.knownClient("romeo", ConnectionOptions.UNSET.with(tls), endpoint);
    }

    private XmppClient romeo(XmppServer server, Tls tls) {
        return romeo(server, Endpoint.OF_THE_SERVER, tls, LONG);
    }

    private static void fails(String golden, XmppClient romeo) {
        Throwable thrown = catchThrowable(romeo::connects);
        assertThat(thrown).isInstanceOf(ConnectionError.class);
        String line = thrown.getMessage().lines().findFirst().orElseThrow();
        // The first handshake of a JVM may take seconds, or not.
        Golden.check("connection/tls/" + golden, line.replaceFirst(", after [^,]*$", ""));
        assertThat(romeo.isConnected()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = ServerCertificate.class, names = "VALID", mode = Mode.EXCLUDE)
    void refusesAWrongCertificate(ServerCertificate certificate) {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withCertificate(certificate);
        try (EmbeddedServer server = EmbeddedServer.start(options)) {
            server.createAccount("romeo", "secret");
            fails("certificate-" + certificate, romeo(server, Tls.DIRECT));
            fails("certificate-" + certificate, romeo(server, Tls.REQUIRED));
            assertThat(romeo(server, Tls.DISABLED).connects().isConnected()).isTrue();
        }
    }

    /** The domain counts, and not the host. */
    @Test
    void refusesACertificateForTheHostAlone() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withDomain("mantua.lit");
        try (EmbeddedServer server = EmbeddedServer.start(options)) {
            fails("certificate-of-the-host", romeo(server, Tls.DIRECT));
        }
    }

    @Test
    void namesAPortForDirectTls() {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            Endpoint direct = new Endpoint(server.host(), server.directTlsPort());
            fails("port-for-direct-tls", romeo(server, direct, Tls.DISABLED, LONG));
        }
    }

    @Test
    void namesAPortForStartTls() {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            Endpoint usual = new Endpoint(server.host(), server.port());
            fails("port-for-starttls", romeo(server, usual, Tls.DIRECT, LONG));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Tls.class,
            names = {"DISABLED", "DIRECT"})
    void namesAWebServer(Tls tls) throws IOException {
        try (StubServer server =
                StubServer.answering("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")) {
            Endpoint web = new Endpoint(server.host(), server.port());
            fails("web-server", romeo(server, web, tls, LONG));
        }
    }

    @Test
    void namesAServerThatClosesTheConnectionAtOnce() throws IOException {
        try (StubServer server = StubServer.closing()) {
            Endpoint there = new Endpoint(server.host(), server.port());
            fails("closed-at-once", romeo(server, there, Tls.DISABLED, LONG));
            fails("closed-in-handshake", romeo(server, there, Tls.DIRECT, LONG));
        }
    }

    @Test
    void waitsForAHandshakeAsLongAsTheTimeout() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                EmbeddedServer server = EmbeddedServer.start()) {
            Endpoint there = new Endpoint("127.0.0.1", silent.getLocalPort());
            fails("no-handshake", romeo(server, there, Tls.DIRECT, Duration.ofMillis(200)));
        }
    }

    /** Else a test that is stopped would wait for the timeout. */
    @Test
    void endsWithItsTestInAHandshakeThatStalls() throws InterruptedException {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            server.connections().stallTls();
            XmppClient romeo = romeo(server, Tls.DIRECT);
            CompletableFuture<Throwable> thrown = new CompletableFuture<>();
            Thread step = new Thread(() -> thrown.complete(catchThrowable(romeo::connects)));
            step.start();
            await().until(() -> step.getState() == Thread.State.RUNNABLE || thrown.isDone());
            step.interrupt();
            assertThat(thrown.join())
                    .isInstanceOf(StepError.class)
                    .hasMessageContaining("romeo connects: the test was stopped while it waited");
            step.join();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Tls.class,
            names = {"REQUIRED", "DIRECT"})
    void namesAHandshakeThatStalls(Tls tls) {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            server.createAccount("romeo", "secret");
            server.connections().stallTls();
            Duration timeout = Duration.ofMillis(200);
            fails("no-handshake", romeo(server, Endpoint.OF_THE_SERVER, tls, timeout));
            server.connections().accept();
            assertThat(romeo(server, tls).connects().isConnected()).isTrue();
        }
    }

    @Test
    void namesAServerThatOffersNoStartTls() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withStartTls(StartTls.OFF);
        try (EmbeddedServer server = EmbeddedServer.start(options)) {
            fails("not-offered", romeo(server, Tls.REQUIRED));
        }
    }

    @Test
    void namesAServerThatRequiresStartTls() {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withStartTls(StartTls.REQUIRED);
        try (EmbeddedServer server = EmbeddedServer.start(options)) {
            fails("required", romeo(server, Tls.DISABLED));
        }
    }

    /** RFC 6120 §5.4.2.2. */
    @Test
    void namesARefusalOfStartTls() throws IOException {
        try (StubServer server =
                StubServer.answering(
                        HEADER + STARTTLS,
                        "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>")) {
            fails("refused", romeo(server, Tls.REQUIRED));
        }
    }

    /** RFC 6120 §5.4.3.3: it could be from anybody. */
    @Test
    void takesNothingThatComesBeforeTls() throws IOException {
        try (StubServer server =
                StubServer.answering(HEADER + STARTTLS, PROCEED + "<stream:features/>")) {
            fails("before-tls", romeo(server, Tls.REQUIRED));
        }
        try (StubServer server =
                StubServer.answering(HEADER + STARTTLS, PROCEED + "x".repeat(10_000))) {
            fails("before-tls", romeo(server, Tls.REQUIRED));
        }
    }
}
