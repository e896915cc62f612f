package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static verona.Stanzas.message;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioComponent;
import verona.internal.client.ScenarioRules;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Placeholders;

/** Errors of a component's connection have the same names as those of a client's. */
class ComponentConnectionErrorTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofSeconds(10);
    private static final String DOMAIN = "gateway.localhost";

    private @Nullable Scenario scenario;
    private final EmbeddedServer server = EmbeddedServer.start();

    @AfterEach
    void close() {
        if (scenario != null) {
            scenario.close();
        }
        server.close();
    }

    private XmppComponent gateway(Duration timeout, Endpoint endpoint) {
        scenario =
                new Scenario(
                        server,
                        new ScenarioRules(timeout, true),
                        Placeholders.with(name -> name),
                        null);
        return another(endpoint);
    }

    private XmppComponent another(Endpoint endpoint) {
        try {
            return scenario.add(
                    new ScenarioComponent.Identity(
                            "gateway", JidCreate.domainBareFrom(DOMAIN), "secret", true, endpoint));
        } catch (XmppStringprepException e) {
            throw new IllegalStateException(e);
        }
    }

    private XmppComponent gateway() {
        return gateway(LONG, Endpoint.OF_THE_SERVER);
    }

    private static void fails(String golden, ThrowingCallable step) {
        Throwable thrown = catchThrowable(step);
        assertThat(thrown).isInstanceOf(ConnectionError.class);
        assertThat(thrown.getStackTrace()[0].getClassName())
                .isEqualTo(ComponentConnectionErrorTest.class.getName());
        Golden.check("connection/component-" + golden, String.valueOf(thrown.getMessage()));
    }

    @Test
    void refused() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        XmppComponent gateway = gateway(LONG, new Endpoint(null, port));
        fails("refused", () -> gateway.connects());
    }

    @Test
    void authenticationFailed() {
        server.addComponent(DOMAIN, "another secret");
        XmppComponent gateway = gateway();
        fails("authentication-failed", () -> gateway.connects());
        assertThat(gateway.isConnected()).isFalse();
        server.removeComponent(DOMAIN);
        server.addComponent(DOMAIN, "secret");
        assertThat(gateway.connects().isConnected()).isTrue();
    }

    @Test
    void aComponentThatTheServerDoesNotKnow() {
        XmppComponent gateway = gateway();
        fails("unknown", () -> gateway.connects());
    }

    @Test
    void aComponentThatIsConnectedAlready() {
        server.addComponent(DOMAIN, "secret");
        XmppComponent first = gateway().connects();
        XmppComponent second = another(Endpoint.OF_THE_SERVER);
        fails("conflict", () -> second.connects());
        assertThat(first.isConnected()).isTrue();
    }

    @Test
    void aServerThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            XmppComponent gateway = gateway(Duration.ofMillis(200), at(silent));
            fails("no-answer", () -> gateway.connects());
        }
    }

    @Test
    void anAnswerToTheHandshakeThatIsNone() throws IOException {
        try (StubServer stub = opening("<message/>")) {
            XmppComponent gateway = gateway(LONG, at(stub));
            fails("no-handshake", () -> gateway.connects());
        }
    }

    @Test
    void takesTheStanzasOfItsStreamForThoseOfClients() throws IOException {
        String message = "<message xmlns='jabber:component:accept'><body>Hello</body></message>";
        try (StubServer stub = opening("<handshake/>" + message)) {
            XmppComponent gateway = gateway(LONG, at(stub));
            assertThat(gateway.connects().within(SHORT).receives(message().body("Hello")).xml())
                    .isEqualTo(message);
        }
    }

    private static Endpoint at(ServerSocket socket) {
        return new Endpoint("127.0.0.1", socket.getLocalPort());
    }

    private static Endpoint at(StubServer server) {
        return new Endpoint(server.host(), server.port());
    }

    /** A server that opens its stream, whoever comes, and says that. */
    private static StubServer opening(String xml) throws IOException {
        return StubServer.answering(
                "<stream:stream xmlns='jabber:component:accept'"
                        + " xmlns:stream='http://etherx.jabber.org/streams' id='1'>"
                        + xml);
    }

    @Test
    void aStreamError() {
        server.addComponent(DOMAIN, "secret");
        XmppComponent gateway = gateway().connects();
        gateway.sends(message().from("romeo@localhost").to("juliet@localhost"));
        fails("stream-error", () -> gateway.receives(message().body("Hello")));
        assertThat(gateway.isConnected()).isFalse();
    }

    @Test
    void theStreamClosedByTheServer() {
        server.addComponent(DOMAIN, "secret");
        XmppComponent gateway = gateway().connects();
        gateway.sendsRaw("</stream:stream>");
        fails("stream-closed", () -> gateway.receives(message().body("Hello")));
    }
}
