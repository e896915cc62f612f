package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.server.embedded.UnfinishedConnections.Beginning;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.Limits;

/**
 * Many connections that never finish a handshake, of TLS or WebSocket: they take little memory and
 * no thread, and nobody else notices. There are 500; the system property {@code connections} sets
 * another number.
 */
@Timeout(300)
@Isolated("counts what the JVM has")
class UnfinishedHandshakesTest extends EmbeddedServerTests {

    private static final int COUNT = Integer.getInteger("connections", 500);

    /** Those that are served meanwhile. */
    private static final int OTHERS = 10;

    /** The server's ends, and what else there is. */
    private static final long FILES = COUNT + 200L;

    /** The most is what TLS keeps of a handshake that has begun. */
    private static final long MOST_BYTES = 50_000;

    @Override
    EmbeddedServer start() {
        Limits limits = Limits.DEFAULT.withConnections(COUNT + OTHERS);
        return withAccounts(EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withLimits(limits)));
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    private static UnixOperatingSystemMXBean system() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        assumeTrue(
                system instanceof UnixOperatingSystemMXBean,
                "this system does not say how many files are open");
        return (UnixOperatingSystemMXBean) system;
    }

    private static void requireFiles() {
        long left = system().getMaxFileDescriptorCount() - system().getOpenFileDescriptorCount();
        assumeTrue(
                left > FILES,
                COUNT
                        + " connections take "
                        + FILES
                        + " file descriptors, and "
                        + left
                        + " are left: raise the limit with ulimit -n");
    }

    @ParameterizedTest
    @EnumSource
    void areHeld(Beginning beginning) throws IOException {
        requireFiles();
        RawClient juliet = available("juliet");
        begin(beginning, 1).close();
        await().until(() -> server.connections().count() == 1);
        int threadsBefore = threads();
        long heapBefore = heap();

        try (UnfinishedConnections held = begin(beginning, COUNT)) {
            requireService(juliet);
            assertThat((heap() - heapBefore) / COUNT).isLessThan(MOST_BYTES);
            assertThat(threads()).isLessThanOrEqualTo(threadsBefore);
            assertThat(server.connections().count()).isEqualTo(1 + COUNT);
            assertThat(held.areOpen()).isTrue();
        }
        await().until(() -> server.connections().count() == 1);
        requireService(juliet);
    }

    private UnfinishedConnections begin(Beginning beginning, int count) throws IOException {
        return new UnfinishedConnections(beginning, port(beginning), hello(), count);
    }

    private int port(Beginning beginning) {
        return switch (beginning) {
            case WEBSOCKET_SILENT, WEBSOCKET_REQUEST -> server.webSocketUrl().getPort();
            case STARTTLS, STARTTLS_HELLO -> server.port();
            case DIRECT_TLS_HALF_HELLO, DIRECT_TLS_HELLO -> server.directTlsPort();
            default -> server.secureWebSocketUrl().getPort();
        };
    }

    private byte[] hello() throws SSLException {
        SSLEngine client = server.clientContext().createSSLEngine("localhost", 1);
        client.setUseClientMode(true);
        ByteBuffer hello = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
        client.wrap(ByteBuffer.allocate(0), hello);
        return Arrays.copyOf(hello.array(), hello.position());
    }

    /** Over TCP and over WebSocket. */
    private void requireService(RawClient juliet) throws IOException {
        try (RawWebSocket romeo = RawWebSocket.bound(server.webSocketUrl(), "romeo")) {
            romeo.send("<message xmlns='jabber:client' to='" + juliet.jid() + "'/>");
            juliet.require("message");
            juliet.send("<message to='romeo@localhost/test'/>");
            romeo.require("message");
            romeo.send("<close xmlns='" + RawWebSocket.FRAMING + "'/>");
            romeo.require("close");
        }
    }
}
