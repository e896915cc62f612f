package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.THROWABLE;
import static verona.Stanzas.message;
import static verona.Stanzas.presence;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.client.ScenarioClient;
import verona.internal.connection.ConnectionOptions;
import verona.server.Routing;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Element;

/**
 * An error of a client's connection ends the step that waits at once, by its own name, and long
 * before the timeout.
 */
class ConnectionErrorTest {

    private static final Duration LONG = Duration.ofHours(1);
    private static final String AT_LEAST_200_MS = ", after ([2-9]\\d\\d ms|\\d+(\\.\\d)? s)\n";
    private static final String CONFLICT =
            "<stream:error><conflict xmlns='urn:ietf:params:xml:ns:xmpp-streams'/>"
                    + "<text xmlns='urn:ietf:params:xml:ns:xmpp-streams'>Replaced"
                    + "</text></stream:error>";

    private @Nullable MadeScenario scenario;

    @AfterEach
    void close() {
        if (scenario != null) {
            scenario.close();
        }
    }

    private ScenarioClient romeo(XmppServer server, Duration timeout) {
        return romeo(server, timeout, ConnectionOptions.UNSET);
    }

    private ScenarioClient romeo(XmppServer server, Duration timeout, ConnectionOptions options) {
        scenario = MadeScenario.on(server, timeout);
        return scenario.knownClient("romeo", options, Endpoint.OF_THE_SERVER);
    }

    private static void fails(String golden, ThrowingCallable step) {
        Throwable thrown = catchThrowable(step);
        assertThat(thrown).isInstanceOf(ConnectionError.class);
        assertThat(thrown.getStackTrace()[0].getClassName())
                .isEqualTo(ConnectionErrorTest.class.getName());
        Golden.check("connection/" + golden, String.valueOf(thrown.getMessage()));
    }

    private void failsWhileReceiving(String golden, StubServer server) {
        try (server) {
            XmppClient romeo = romeo(server, LONG);
            romeo.connects().sends(presence());
            fails(golden, () -> romeo.receives(message().body("Hello")));
            assertThat(romeo.isConnected()).isFalse();
        }
    }

    /** Namespaces in XML 1.0 §6.1: jabberd2 declares some there. */
    @Test
    void readsThePrefixesThatTheServersHeaderDeclares() throws IOException {
        try (StubServer server = StubServer.saying("<message ack:id='7'><ack:r/></message>")) {
            XmppClient romeo = romeo(server, LONG);
            Element message = romeo.connects().sends(presence()).receives(message()).element();
            assertThat(message.attribute("{urn:example:ack}id")).isEqualTo("7");
            assertThat(message.child("urn:example:ack", "r")).isNotNull();
        }
    }

    @Test
    void namesAnElementWhosePrefixIsNotDeclaredWithItsPlace() throws IOException {
        StubServer server = StubServer.saying("<message>\n  <nack:r/></message>");
        failsWhileReceiving("undeclared-prefix", server);
    }

    @Test
    void refused() throws IOException {
        StubServer server = StubServer.saying("");
        server.close();
        XmppClient romeo = romeo(server, LONG);
        fails("refused", () -> romeo.connects());
    }

    @Test
    void authenticationFailed() {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            XmppClient romeo = romeo(server, LONG);
            fails("authentication-failed", () -> romeo.connects());
            assertThat(romeo.isConnected()).isFalse();
            server.createAccount("romeo", "secret");
            assertThat(romeo.connects().isConnected()).isTrue();
        }
    }

    @Test
    void refusesAMechanismThatItIsNotToUse() throws IOException {
        try (StubServer server = StubServer.saying("")) {
            XmppClient romeo = romeo(server, LONG, mechanisms("SCRAM-SHA-256", "SCRAM-SHA-1"));
            fails("mechanism-refused", () -> romeo.connects());
        }
    }

    private static ConnectionOptions mechanisms(String... names) {
        return new ConnectionOptions(
                Transport.DEFAULT, Tls.DEFAULT, List.of(names), StreamManagement.DEFAULT);
    }

    @Test
    void ofSeveralAtTheSameTimeNoneIsHidden() {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            ScenarioClient romeo = romeo(server, LONG);
            MadeScenario both = Objects.requireNonNull(scenario);
            ScenarioClient juliet =
                    both.knownClient("juliet", ConnectionOptions.UNSET, Endpoint.OF_THE_SERVER);
            Throwable thrown =
                    catchThrowable(() -> both.scenario().connect(List.of(romeo, juliet)));
            assertThat(thrown)
                    .isInstanceOf(ConnectionError.class)
                    .hasMessageStartingWith("romeo connects: authentication failed")
                    .hasMessageContaining("\n  juliet connects: authentication failed");
            assertThat(thrown.getSuppressed())
                    .singleElement()
                    .asInstanceOf(THROWABLE)
                    .hasMessageStartingWith("juliet connects: authentication failed");
        }
    }

    @Test
    void aServerThatSaysNothing() throws IOException {
        try (java.net.ServerSocket silent =
                new java.net.ServerSocket(0, 5, java.net.InetAddress.getLoopbackAddress())) {
            XmppServer server = new Elsewhere(silent.getLocalPort());
            XmppClient romeo = romeo(server, Duration.ofMillis(200));
            fails("no-answer", () -> romeo.connects());
            Throwable again = catchThrowable(() -> romeo.connects());
            assertThat(again).hasMessageFindingMatch(AT_LEAST_200_MS);
        }
    }

    @Test
    void aStreamError() throws IOException {
        failsWhileReceiving("stream-error", StubServer.saying(CONFLICT + "</stream:stream>"));
    }

    @Test
    void theStreamClosedByTheServer() throws IOException {
        failsWhileReceiving("stream-closed", StubServer.saying("</stream:stream>"));
    }

    @Test
    void theConnectionClosedByTheServer() throws IOException {
        failsWhileReceiving("connection-closed", StubServer.closingAfter(""));
    }

    @Test
    void anElementThatIsNotWellFormed() throws IOException {
        failsWhileReceiving(
                "element-not-well-formed",
                StubServer.saying("<message><body>Hello</subject></message>"));
    }

    @Test
    void textThatIsNoElement() throws IOException {
        failsWhileReceiving("not-well-formed", StubServer.saying("<presence <"));
    }

    @Test
    void aDoctype() throws IOException {
        failsWhileReceiving("doctype", StubServer.saying("<!DOCTYPE x>"));
    }

    @Test
    void whatCameBeforeTheEndCanStillBeReceived() throws IOException {
        try (StubServer server =
                StubServer.closingAfter("<message><body>Farewell</body></message>")) {
            XmppClient romeo = romeo(server, LONG);
            romeo.connects().sends(presence());
            romeo.receives(message().body("Farewell"));
            fails(
                    "sends-after-the-end",
                    () -> {
                        romeo.within(Duration.ofSeconds(5)).eventually(() -> !romeo.isConnected());
                        romeo.sends(presence());
                    });
        }
    }

    /** Whichever is first, the client's closing tag or the server's error: the stream is closed. */
    @RepeatedTest(10)
    void disconnectsWhileTheServerEndsTheStream() throws IOException {
        try (StubServer server = StubServer.saying(CONFLICT)) {
            XmppClient romeo = romeo(server, LONG);
            romeo.connects().sends(presence()).disconnects();
            assertThat(romeo.isConnected()).isFalse();
        }
    }

    @Test
    void disconnectsFromAStreamThatTheServerHasEnded() throws IOException {
        try (StubServer server =
                StubServer.closingAfter("<message><body>Farewell</body></message>" + CONFLICT)) {
            XmppClient romeo = romeo(server, LONG);
            romeo.connects().sends(presence()).receives(message().body("Farewell"));
            romeo.disconnects().disconnects();
            assertThat(romeo.isConnected()).isFalse();
        }
    }

    /** An address where something may listen. */
    private record Elsewhere(int port) implements XmppServer {

        @Override
        public String description() {
            return "nobody";
        }

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public String domain() {
            return "localhost";
        }

        @Override
        public Routing routing() {
            return Routing.IN_ORDER;
        }

        @Override
        public void createAccount(String localpart, String password) {}

        @Override
        public void deleteAccount(String localpart) {}

        @Override
        public void close() {}
    }
}
