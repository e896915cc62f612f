package verona.internal.proxy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** One end of a connection, program or server, which says and reads bytes. */
final class Peer implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 10_000;

    private Socket socket;

    Peer(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
    }

    static Peer connect(String host, int port) throws IOException {
        return new Peer(new Socket(host, port));
    }

    /** Goes on encrypted, as a client. */
    void encrypt(SSLContext context) throws IOException {
        SSLSocket secure =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, "localhost", socket.getPort(), true);
        secure.startHandshake();
        socket = secure;
    }

    void say(String text) throws IOException {
        say(text.getBytes(StandardCharsets.UTF_8));
    }

    void say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    /** Reads as many bytes as that text has, as text. */
    String read(String expected) throws IOException {
        return new String(
                read(expected.getBytes(StandardCharsets.UTF_8).length), StandardCharsets.UTF_8);
    }

    /** Reads so many bytes, or fewer if the connection ends before. */
    byte[] read(int count) throws IOException {
        return socket.getInputStream().readNBytes(count);
    }

    /** Reads what there is, and waits for it; -1 at the end. */
    int readSome(byte[] buffer) throws IOException {
        return socket.getInputStream().read(buffer);
    }

    /** Reads up to the end of the first such text. */
    String readUntil(String end) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] wanted = end.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!endsWith(read.toByteArray(), wanted)) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the connection has ended after " + read);
            }
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private static boolean endsWith(byte[] all, byte[] end) {
        int from = all.length - end.length;
        return from >= 0 && Arrays.equals(all, from, all.length, end, 0, end.length);
    }

    /** Waits for the end of what comes, and gives what comes before. */
    byte[] readToTheEnd() throws IOException {
        return socket.getInputStream().readAllBytes();
    }

    /** Says that nothing more will be said. */
    void end() throws IOException {
        socket.shutdownOutput();
    }

    /** Resets the connection. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
