package verona;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import verona.server.XmppServer;

/**
 * A server that logs a client in, whoever it is, and then says what the test says; for what no real
 * one does.
 */
final class FakeServer implements XmppServer {

    private static final String STREAM =
            "<?xml version='1.0'?><stream:stream xmlns='jabber:client'"
                    + " xmlns:stream='http://etherx.jabber.org/streams' id='1' from='localhost'"
                    + " xmlns:ack='urn:example:ack'"
                    + " version='1.0'>";
    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";

    private final CountDownLatch accepting = new CountDownLatch(1);
    private final ServerSocket listening;
    private final String afterLogin;
    private final boolean thenCloses;
    private final Thread thread = new Thread(this::serve, "fake server");

    private FakeServer(String afterLogin, boolean thenCloses) throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.afterLogin = afterLogin;
        this.thenCloses = thenCloses;
        thread.setDaemon(true);
        thread.start();
    }

    /** One that says that, and goes on listening. */
    static FakeServer saying(String afterLogin) throws IOException {
        return new FakeServer(afterLogin, false);
    }

    /** One that says that, and closes the connection. */
    static FakeServer closingAfter(String afterLogin) throws IOException {
        return new FakeServer(afterLogin, true);
    }

    private void serve() {
        try (Socket socket = accept()) {
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            readUntil(in, ">");
            say(
                    out,
                    STREAM
                            + "<stream:features><mechanisms xmlns='"
                            + SASL
                            + "'>"
                            + "<mechanism>PLAIN</mechanism></mechanisms></stream:features>");
            readUntil(in, "</auth>");
            say(out, "<success xmlns='" + SASL + "'/>");
            readUntil(in, "version='1.0'");
            say(out, STREAM + "<stream:features><bind xmlns='" + BIND + "'/></stream:features>");
            String bind = readUntil(in, "</iq>");
            String id = bind.replaceAll("(?s).*id=['\"]([^'\"]*)['\"].*", "$1");
            say(
                    out,
                    "<iq type='result' id='"
                            + id
                            + "'><bind xmlns='"
                            + BIND
                            + "'><jid>romeo@localhost/here</jid></bind></iq>");
            readUntil(in, "<presence");
            say(out, afterLogin);
            if (!thenCloses) {
                readUntil(in, "</stream:stream>");
            }
        } catch (IOException e) {
            // The client has gone, or the test has ended: there is nobody left to serve.
        }
    }

    private Socket accept() throws IOException {
        try {
            return listening.accept();
        } finally {
            accepting.countDown();
        }
    }

    private static void say(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static String readUntil(InputStream in, String end) throws IOException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the client has closed the connection");
            }
            text.append((char) next);
        }
        return text.toString();
    }

    @Override
    public String description() {
        return "fake server at " + host() + ":" + port();
    }

    @Override
    public String host() {
        return listening.getInetAddress().getHostAddress();
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
    public void createAccount(String localpart, String password) {}

    @Override
    public void deleteAccount(String localpart) {}

    @Override
    public void close() {
        try {
            listening.close();
            // A thread that is accepting may take one more.
            accepting.await();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
