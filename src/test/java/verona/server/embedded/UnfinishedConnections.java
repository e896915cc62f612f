package verona.server.embedded;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Connections that begin a handshake and then say nothing more. They belong to a JVM of their own,
 * so that what is measured in the test is what the server takes for them.
 */
final class UnfinishedConnections implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;

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

        private void begin(Socket socket, byte[] hello) throws IOException {
            if (name().startsWith("STARTTLS")) {
                say(socket, "<stream:stream xmlns='jabber:client' version='1.0' to='localhost'");
                say(socket, " xmlns:stream='http://etherx.jabber.org/streams'>");
                say(socket, "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>");
                awaitProceed(socket);
            }
            if (name().endsWith("REQUEST")) {
                say(socket, "GET /xmpp-websocket HTTP/1.1\r\nHost:");
            } else if (name().endsWith("HELLO")) {
                int length = name().endsWith("HALF_HELLO") ? hello.length / 2 : hello.length;
                socket.getOutputStream().write(hello, 0, length);
                if (length == hello.length) {
                    // The server has done its part: it keeps all that it has to.
                    read(socket);
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
                said.append(read(socket));
            }
        }

        private static char read(Socket socket) throws IOException {
            int next = socket.getInputStream().read();
            if (next < 0) {
                throw new IOException("the server has closed the connection");
            }
            return (char) next;
        }
    }

    /**
     * Opens connections to a port; when this returns, all have begun.
     *
     * @param hello how a TLS handshake begins
     */
    UnfinishedConnections(Beginning beginning, int port, byte[] hello, int count)
            throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                UnfinishedConnections.class.getName(),
                                beginning.name(),
                                Integer.toString(port),
                                HexFormat.of().formatHex(hello),
                                Integer.toString(count))
                        .directory(new File(System.getProperty("user.dir")))
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        if (!READY.equals(process.inputReader().readLine())) {
            process.destroyForcibly();
            throw new IOException("the connections could not be opened");
        }
    }

    /** Whether they have not been closed here. */
    boolean areOpen() {
        return process.isAlive();
    }

    /** Closes them all. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Opens them, and holds them until the process is ended. */
    public static void main(String... args) throws IOException {
        Beginning beginning = Beginning.valueOf(args[0]);
        byte[] hello = HexFormat.of().parseHex(args[2]);
        List<Socket> open = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[3]); i++) {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[1]));
            open.add(socket);
            beginning.begin(socket, hello);
        }
        System.out.println(READY);
        System.in.read();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
