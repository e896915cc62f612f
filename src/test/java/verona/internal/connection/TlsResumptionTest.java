package verona.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import verona.connection.Tls;
import verona.server.embedded.EmbeddedServer;

/** A client's next handshake with a server is short: RFC 8446 §2.2. */
class TlsResumptionTest {

    private static final ConnectionOptions DIRECT = ConnectionOptions.STANDARD.with(Tls.DIRECT);

    /** When the keys were agreed on that the connection's are made of. */
    private static long keysOf(EmbeddedServer server) {
        ServerAddress address =
                new ServerAddress(
                        server.host(), server.directTlsPort(), server.domain(), server::trust);
        XmlStream stream = XmlStream.connect(address, DIRECT, Duration.ofSeconds(10));
        try (ClientStream client = new ClientStream(stream, address, DIRECT, null)) {
            assertThat(client.features().children()).isNotEmpty();
            return Objects.requireNonNull(stream.tlsSession()).getCreationTime();
        }
    }

    @Test
    void resumesTheSessionOfTheConnectionBefore() {
        try (EmbeddedServer server = EmbeddedServer.start()) {
            long first = keysOf(server);
            await().until(() -> System.currentTimeMillis() > first);
            assertThat(keysOf(server)).isEqualTo(first);
        }
    }

    @Test
    void agreesOnKeysWithEachServer() {
        long first;
        try (EmbeddedServer server = EmbeddedServer.start()) {
            first = keysOf(server);
        }
        await().until(() -> System.currentTimeMillis() > first);
        try (EmbeddedServer server = EmbeddedServer.start()) {
            assertThat(keysOf(server)).isGreaterThan(first);
        }
    }
}
