package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Many connections that never finish a handshake, of TLS or WebSocket: they take little memory and
 * no thread, and nobody else notices. There are 500; the system property {@code connections} sets
 * another number.
 */
@Timeout(300)
class UnfinishedHandshakesTest extends EmbeddedServerTests {

    private static final int COUNT = Integer.getInteger("connections", 500);

    /** A connection has two ends, and both are in this JVM. */
    private static final long FILES = 2L * COUNT + 200;

    /** The most is what TLS keeps of a handshake that has begun. */
    private static final long MOST_BYTES = 50_000;

    /** How a connection begins, after which nothing comes. */
    enum Beginning {
        WEBSOCKET_SILENT,
        WEBSOCKET_REQUEST,
        SECURE_WEBSOCKET_SILENT,
        SECURE_WEBSOCKET_HALF_HELLO,
        SECURE_WEBSOCKET_HELLO,
        DIRECT_TLS_HALF_HELLO,
        DIRECT_TLS_HELLO,
        STARTTLS,
        STARTTLS_HELLO;

        private int port(EmbeddedServer server) {
            return switch (this) {
                case WEBSOCKET_SILENT, WEBSOCKET_REQUEST -> server.webSocketUrl().getPort();
                case STARTTLS, STARTTLS_HELLO -> server.port();
                case DIRECT_TLS_HALF_HELLO, DIRECT_TLS_HELLO -> server.directTlsPort();
                default -> server.secureWebSocketUrl().getPort();
            };
        }

        private void begin(Socket socket, EmbeddedServer server) throws IOException {
            if (name().startsWith("STARTTLS")) {
                say(socket, "<stream:stream xmlns='jabber:client' version='1.0' to='localhost'");
                say(socket, " xmlns:stream='http://etherx.jabber.org/streams'>");
                say(socket, "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
                awaitProceed(socket);
            }
            if (name().endsWith("REQUEST")) {
                say(socket, "GET /xmpp-websocket HTTP/1.1\r\nHost:");
            } else if (name().endsWith("HELLO")) {
                byte[] hello = hello(server);
                int length = name().endsWith("HALF_HELLO") ? hello.length / 2 : hello.length;
                socket.getOutputStream().write(hello, 0, length);
                if (length == hello.length) {
                    // The server has done its part: it keeps all that it has to.
                    socket.getInputStream().read();
                }
            }
        }

        private static void say(Socket socket, String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }

        private static void awaitProceed(Socket socket) throws IOException {
            StringBuilder said = new StringBuilder();
            while (!said.toString()
                    .endsWith("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>")) {
                said.append((char) socket.getInputStream().read());
            }
        }

        private static byte[] hello(EmbeddedServer server) throws SSLException {
            SSLEngine client = server.clientContext().createSSLEngine("localhost", 1);
            client.setUseClientMode(true);
            ByteBuffer hello = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
            client.wrap(ByteBuffer.allocate(0), hello);
            return Arrays.copyOf(hello.array(), hello.position());
        }
    }

    private final List<Socket> unfinished = new ArrayList<>();

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

    @AfterEach
    void closeUnfinished() throws IOException {
        for (Socket socket : unfinished) {
            socket.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void areHeld(Beginning beginning) throws IOException {
        requireFiles();
        RawClient juliet = available("juliet");
        begin(beginning);
        closeUnfinished();
        unfinished.clear();
        long filesBefore = system().getOpenFileDescriptorCount();
        int threadsBefore = threads();
        long heapBefore = heap();

        for (int i = 0; i < COUNT; i++) {
            begin(beginning);
        }
        requireService(juliet);

        assertThat((heap() - heapBefore) / COUNT).isLessThan(MOST_BYTES);
        assertThat(threads()).isLessThanOrEqualTo(threadsBefore);
        closeUnfinished();
        await().until(() -> system().getOpenFileDescriptorCount() < filesBefore + COUNT);
        requireService(juliet);
    }

    private void begin(Beginning beginning) throws IOException {
        Socket socket = new Socket(server.host(), beginning.port(server));
        unfinished.add(socket);
        beginning.begin(socket, server);
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
