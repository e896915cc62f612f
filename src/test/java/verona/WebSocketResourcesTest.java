package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ServerCertificate;

/** However the WebSocket of a client ends, no thread and no socket stays behind. */
@Timeout(120)
@Isolated("counts what the JVM has")
class WebSocketResourcesTest {

    private static final int ROUNDS = 20;
    private static final Duration SOON = Duration.ofMillis(50);
    private static final String THREAD = "verona-connection";

    private final EmbeddedServer server = EmbeddedServer.start();
    private final MadeScenario made = MadeScenario.on(server);
    private long threadsBefore;
    private long filesBefore;

    /** How a connection ends. */
    enum End {
        CLOSED,
        DROPPED,
        CUT_BY_THE_SERVER,
        ENDED_BY_THE_SERVER,
        NOT_XML
    }

    @BeforeEach
    void count() {
        // What the first connection of a JVM makes stays.
        for (Tls tls : List.of(Tls.DISABLED, Tls.DIRECT)) {
            client(tls).connects().disconnects();
        }
        assumeTrue(
                ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean,
                "this system does not say how many files are open");
        threadsBefore = threads();
        filesBefore = files();
    }

    @AfterEach
    void close() {
        made.close();
        server.close();
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(THREAD))
                .count();
    }

    private static long files() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getOpenFileDescriptorCount();
    }

    /** Fewer than one for each connection that there was. */
    private void requireNothingLeft() {
        await().untilAsserted(
                        () -> {
                            assertThat(threads()).isLessThanOrEqualTo(threadsBefore);
                            assertThat(files()).isLessThan(filesBefore + ROUNDS);
                        });
    }

    private static ConnectionOptions options(Tls tls) {
        return new ConnectionOptions(
                Transport.WEBSOCKET, tls, List.of(), StreamManagement.DISABLED);
    }

    private XmppClient client(Tls tls) {
        return made.client("romeo", options(tls));
    }

    @ParameterizedTest
    @EnumSource
    void endsWithTheConnection(End end) {
        for (Tls tls : List.of(Tls.DISABLED, Tls.DIRECT)) {
            for (int i = 0; i < ROUNDS; i++) {
                XmppClient romeo = client(tls).connects();
                end(romeo, end);
                romeo.eventually(() -> !romeo.isConnected());
            }
        }
        requireNothingLeft();
    }

    private void end(XmppClient romeo, End end) {
        switch (end) {
            case CLOSED -> romeo.disconnects();
            case DROPPED -> romeo.drops();
            case CUT_BY_THE_SERVER -> server.stream(romeo.fullJid()).disconnect();
            case ENDED_BY_THE_SERVER -> server.stream(romeo.fullJid()).closeWithError("conflict");
            case NOT_XML -> {
                server.stream(romeo.fullJid()).next("message").corrupt();
                romeo.sends("<message to='" + romeo.fullJid() + "'/>");
            }
        }
    }

    /** Refuses to connect, as often. */
    private void requireRefusal(XmppClient romeo) {
        for (int i = 0; i < ROUNDS; i++) {
            assertThatThrownBy(romeo::connects).isInstanceOf(ConnectionError.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DISABLED", "DIRECT"})
    void endsWithARefusedConnection(Tls tls) {
        XmppClient romeo = client(tls);
        server.connections().drop();
        requireRefusal(romeo);
        server.connections().refuse();
        requireRefusal(romeo);
        server.connections().accept();
        server.authentication().refuse();
        requireRefusal(romeo);
        requireNothingLeft();
    }

    @ParameterizedTest
    @EnumSource(names = {"EXPIRED", "UNKNOWN_ISSUER"})
    void endsWithARefusedCertificate(ServerCertificate wrong) {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withCertificate(wrong);
        try (EmbeddedServer other = EmbeddedServer.start(options);
                MadeScenario scenario = MadeScenario.on(other)) {
            XmppClient romeo = scenario.client("romeo", options(Tls.DIRECT));
            requireRefusal(romeo);
            requireNothingLeft();
        }
    }

    /** What is no WebSocket, or no server of XMPP. */
    @ParameterizedTest
    @ValueSource(strings = {"tcp", "directTls", "tls"})
    void endsWithWhatIsNoWebSocket(String port) {
        URI secure = server.secureWebSocketUrl();
        int number =
                switch (port) {
                    case "tcp" -> server.port();
                    case "directTls" -> server.directTlsPort();
                    default -> secure.getPort();
                };
        requireRefusal(made.client("romeo", options(Tls.DISABLED), new Endpoint(null, number)));
        requireNothingLeft();
    }

    @ParameterizedTest
    @EnumSource(names = {"DISABLED", "DIRECT"})
    void endsWithTheTimeout(Tls tls) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                MadeScenario hasty = MadeScenario.on(server, SOON)) {
            Endpoint place = new Endpoint(null, silent.getLocalPort());
            requireRefusal(hasty.client("romeo", options(tls), place));
            requireNothingLeft();
        }
    }

    /** An interrupt ends the wait, and the timeout the connection. */
    @ParameterizedTest
    @EnumSource(names = {"DISABLED", "DIRECT"})
    void endsAfterAnInterrupt(Tls tls) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                MadeScenario hasty = MadeScenario.on(server, Duration.ofSeconds(1))) {
            XmppClient romeo =
                    hasty.client("romeo", options(tls), new Endpoint(null, silent.getLocalPort()));
            for (int i = 0; i < ROUNDS; i++) {
                Thread.currentThread().interrupt();
                assertThatThrownBy(romeo::connects).isNotNull();
                assertThat(Thread.interrupted()).isTrue();
            }
            requireNothingLeft();
        }
    }
}
