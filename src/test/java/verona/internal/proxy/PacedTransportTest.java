package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.internal.certificate.CertificateContexts;
import verona.internal.certificate.SelfSigned;
import verona.internal.connection.TcpConnection;
import verona.internal.fault.Pace;

/** The pace is one of the bytes of TCP, also under TLS. */
@Timeout(60)
class PacedTransportTest {

    private static final byte[] TEXT = "O Roméo".getBytes(StandardCharsets.UTF_8);
    private static final Duration LONG = Duration.ofHours(1);

    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final ProgramSocket socket = new ProgramSocket();
    private final List<Integer> writes = new ArrayList<>();
    private final Socket peer;
    private final SocketTransport plain;

    PacedTransportTest() throws IOException {
        socket.connect(listening.getLocalSocketAddress());
        peer = listening.accept();
        socket.writeThrough(Counted::new);
        plain = SocketTransport.over(new TcpConnection(socket, null));
    }

    private final class Counted extends FilterOutputStream {

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            writes.add(length);
            out.write(bytes, offset, length);
        }
    }

    @AfterEach
    void close() throws IOException {
        plain.cut();
        plain.awaitEnd();
        peer.close();
        listening.close();
    }

    private void write(ByteTransport transport) throws IOException {
        writes.clear();
        transport.write(TEXT, 0, TEXT.length);
    }

    @Test
    void writesBytesOfTextAlone() throws IOException {
        plain.pace(Pace::splitBytes);
        write(plain);
        assertThat(writes).hasSize(TEXT.length).containsOnly(1);
        assertThat(peer.getInputStream().readNBytes(TEXT.length)).isEqualTo(TEXT);
    }

    @Test
    void writesBytesOfRecordsAlone() throws Exception {
        SelfSigned identity = SelfSigned.ofDomain("localhost");
        SSLContext trusting = CertificateContexts.trusting(identity.certificate());
        SSLSocket tls =
                (SSLSocket) trusting.getSocketFactory().createSocket(peer, "localhost", 1, true);
        tls.setUseClientMode(true);
        CompletableFuture<Void> shaken = CompletableFuture.runAsync(() -> handshake(tls));
        SocketTransport encrypted =
                plain.encrypted(CertificateContexts.presenting(identity), false);
        shaken.join();

        write(encrypted);
        assertThat(writes).singleElement().satisfies(it -> assertThat(it).isGreaterThan(1));
        int record = writes.get(0);
        encrypted.pace(Pace::splitBytes);
        write(encrypted);
        assertThat(writes).hasSize(record).containsOnly(1);
        byte[] text = tls.getInputStream().readNBytes(2 * TEXT.length);
        assertThat(new String(text, StandardCharsets.UTF_8)).isEqualTo("O RoméoO Roméo");
    }

    private static void handshake(SSLSocket tls) {
        try {
            tls.startHandshake();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void writesWhatIsHeldBackBeforeTheEnd() throws IOException {
        plain.pace(pace -> pace.addLatency(LONG));
        write(plain);
        assertThat(writes).isEmpty();
        plain.end();
        assertThat(peer.getInputStream().readAllBytes()).isEqualTo(TEXT);
    }

    @Test
    void losesWhatIsHeldBackWhenItIsCut() throws IOException {
        plain.pace(pace -> pace.addLatency(LONG));
        write(plain);
        plain.cut();
        plain.awaitEnd();
        assertThat(peer.getInputStream().readAllBytes()).isEmpty();
    }
}
