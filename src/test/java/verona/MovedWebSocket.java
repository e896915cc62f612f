package verona;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.internal.certificate.SelfSigned;
import verona.internal.certificate.TlsServers;
import verona.server.XmppServer;

/** A WebSocket that sends each client elsewhere, RFC 7395 §3.6.1. */
final class MovedWebSocket implements XmppServer {

    private static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";

    private static final SelfSigned IDENTITY = SelfSigned.ofDomain("localhost");

    private final String scheme;
    private final ServerSocket listening;
    private final URI other;

    /** Names that other place; null for itself. */
    MovedWebSocket(@Nullable URI other) throws IOException {
        this("ws", other);
    }

    /** The same over TLS. */
    static MovedWebSocket secure(URI other) throws IOException {
        return new MovedWebSocket("wss", other);
    }

    private MovedWebSocket(String scheme, @Nullable URI other) throws IOException {
        this.scheme = scheme;
        listening = listen();
        this.other = other == null ? webSocketUrl() : other;
        Thread thread = new Thread(this::serveAll, "moved WebSocket");
        thread.setDaemon(true);
        thread.start();
    }

    private ServerSocket listen() throws IOException {
        ServerSocketFactory factory =
                scheme.equals("wss")
                        ? TlsServers.context(IDENTITY).getServerSocketFactory()
                        : ServerSocketFactory.getDefault();
        return factory.createServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private void serveAll() {
        try {
            while (true) {
                try (Socket socket = listening.accept()) {
                    serve(socket);
                }
            }
        } catch (SocketException e) {
            // It has been closed.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder request = new StringBuilder();
        while (request.indexOf("\r\n\r\n") < 0) {
            request.append((char) in.read());
        }
        String upgraded =
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Protocol: xmpp\r\nSec-WebSocket-Accept: "
                        + accept(request.toString())
                        + "\r\n\r\n";
        socket.getOutputStream().write(upgraded.getBytes(StandardCharsets.US_ASCII));
        in.read();
        write(socket, "<open xmlns='" + FRAMING + "' from='localhost' id='1' version='1.0'/>");
        write(socket, "<close xmlns='" + FRAMING + "' see-other-uri='" + other + "'/>");
        in.readAllBytes();
    }

    private static void write(Socket socket, String message) throws IOException {
        byte[] text = message.getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[2 + text.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) text.length;
        System.arraycopy(text, 0, frame, 2, text.length);
        socket.getOutputStream().write(frame);
    }

    /** The answer to a request's key, RFC 6455 §4.2.2. */
    static String accept(String request) {
        String key = request.replaceFirst("(?s).*Sec-WebSocket-Key: (\\S+).*", "$1");
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest(
                                    (key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")
                                            .getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public URI webSocketUrl() {
        return URI.create(scheme + "://127.0.0.1:" + port() + "/xmpp-websocket");
    }

    @Override
    public Trust trust() {
        return Trust.certificates(IDENTITY.certificateText());
    }

    @Override
    public String description() {
        return "moved WebSocket";
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return listening.getLocalPort();
    }

    @Override
    public String domain() {
        return "localhost";
    }

    @Override
    public void createAccount(String localpart, String password) {
        throw new UnsupportedOperationException("it has no accounts");
    }

    @Override
    public void deleteAccount(String localpart) {
        throw new UnsupportedOperationException("it has no accounts");
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
