package verona;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verona.server.Routing;
import verona.server.XmppServer;

/**
 * A server that does what a test wants of it, for what no real one does. It serves one connection
 * after another.
 *
 * <pre>{@code
 * try (StubServer server = StubServer.saying("</stream:stream>")) { … }
 * }</pre>
 */
public final class StubServer implements XmppServer {

    private static final String SASL = "urn:ietf:params:xml:ns:xmpp-sasl";
    private static final String BIND = "urn:ietf:params:xml:ns:xmpp-bind";
    private static final String END = "</stream:stream>";
    private static final String PING = "<iq type='get'";
    private static final Pattern STREAM = Pattern.compile("(?s).*<([^\\s]*)stream\\s.*");
    private static final Pattern ID = Pattern.compile("\\bid=['\"]([^'\"]*)");

    private final ServerSocket listening;
    private final Dialogue dialogue;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Socket serving = new Socket();

    /** What is said on a connection, until it is closed. */
    private interface Dialogue {

        void hold(Peer peer) throws IOException;
    }

    private StubServer(Dialogue dialogue) throws IOException {
        listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        this.dialogue = dialogue;
        Thread thread = new Thread(this::serve, "stub server");
        thread.setDaemon(true);
        thread.start();
    }

    /** One that answers whatever arrives with the next of these texts, XMPP or not. */
    public static StubServer answering(String... answers) throws IOException {
        return new StubServer(peer -> answer(peer, List.of(answers)));
    }

    /**
     * One that logs in a client or component, whoever it is, answers its pings, and says that to
     * the first presence. It goes on listening.
     */
    public static StubServer saying(String text) throws IOException {
        return new StubServer(peer -> converse(peer, "<presence", text, false));
    }

    /**
     * The same as {@link #saying}, with opening tags of its own.
     *
     * @param first before authentication
     * @param second after it
     */
    public static StubServer opening(String first, String second, String text) throws IOException {
        return new StubServer(
                peer -> {
                    logIn(peer, first, second);
                    answerPings(peer, "<presence", text, false);
                });
    }

    /** One that closes each connection when something has arrived. */
    public static StubServer closing() throws IOException {
        return new StubServer(Peer::readSome);
    }

    /** The same, but then it closes the connection. */
    public static StubServer closingAfter(String text) throws IOException {
        return new StubServer(peer -> converse(peer, "<presence", text, true));
    }

    /** The same as {@link #saying}, but it says that once it has answered a ping. */
    public static StubServer sayingAfterPing(String text) throws IOException {
        return new StubServer(peer -> converse(peer, PING, text, false));
    }

    /** The same as {@link #closingAfter}, but it does so once it has answered a ping. */
    public static StubServer closingAfterPing(String text) throws IOException {
        return new StubServer(peer -> converse(peer, PING, text, true));
    }

    private void serve() {
        while (!listening.isClosed()) {
            try (Socket socket = listening.accept()) {
                serving = socket;
                // Whoever has closed it meanwhile does not know of this connection.
                if (!listening.isClosed()) {
                    dialogue.hold(new Peer(socket));
                }
            } catch (IOException e) {
                // The client has gone, or the test has ended: there is nobody left to serve.
            }
        }
        ended.countDown();
    }

    private static void answer(Peer peer, List<String> answers) throws IOException {
        for (String answer : answers) {
            peer.readSome();
            peer.say(answer);
        }
        peer.readSome();
    }

    private static void converse(Peer peer, String trigger, String text, boolean closes)
            throws IOException {
        if (peer.readTag("<stream:stream").contains("jabber:component:accept")) {
            peer.say(header("jabber:component:accept"));
            peer.readTag("</handshake");
            peer.say("<handshake/>");
        } else {
            logIn(peer, header("jabber:client"), header("jabber:client"));
        }
        answerPings(peer, trigger, text, closes);
    }

    private static void answerPings(Peer peer, String trigger, String text, boolean closes)
            throws IOException {
        for (String tag = peer.readTag("<"); !tag.equals(END); tag = peer.readTag("<")) {
            if (tag.startsWith(PING)) {
                peer.say("<iq xmlns='jabber:client' type='result' id='" + id(tag) + "'/>");
            }
            if (tag.startsWith(trigger)) {
                peer.say(text);
                if (closes) {
                    return;
                }
            }
        }
    }

    private static void logIn(Peer peer, String first, String second) throws IOException {
        peer.say(
                first
                        + features(
                                first,
                                "<mechanisms xmlns='"
                                        + SASL
                                        + "'><mechanism>PLAIN</mechanism></mechanisms>"));
        peer.readTag("</auth");
        peer.say("<success xmlns='" + SASL + "'/>");
        peer.readTag("<stream:stream");
        peer.say(second + features(second, "<bind xmlns='" + BIND + "'/>"));
        String id = id(peer.readTag("<iq"));
        peer.readTag("</iq");
        peer.say(
                "<iq xmlns='jabber:client' type='result' id='"
                        + id
                        + "'><bind xmlns='"
                        + BIND
                        + "'><jid>romeo@localhost/here</jid></bind></iq>");
    }

    /** Those of the stream with that opening tag, whose prefix they have. */
    private static String features(String header, String content) {
        String name = STREAM.matcher(header).replaceFirst("$1features");
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String header(String namespace) {
        return "<?xml version='1.0'?><stream:stream xmlns='"
                + namespace
                + "' xmlns:stream='http://etherx.jabber.org/streams' id='1' from='localhost'"
                + " xmlns:ack='urn:example:ack'"
                + " version='1.0'>";
    }

    private static String id(String tag) {
        Matcher id = ID.matcher(tag);
        return id.find() ? id.group(1) : "";
    }

    /** Who has connected. */
    private static final class Peer {

        private final InputStream in;
        private final OutputStream out;

        Peer(Socket socket) throws IOException {
            in = socket.getInputStream();
            out = socket.getOutputStream();
        }

        void say(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }

        void readSome() throws IOException {
            in.read(new byte[65_536]);
        }

        /** The next tag that begins like that. */
        String readTag(String beginning) throws IOException {
            String tag = readTag();
            while (!tag.startsWith(beginning)) {
                tag = readTag();
            }
            return tag;
        }

        private String readTag() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int next = in.read(); next != '>'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("the client has closed the connection");
                }
                text.append((char) next);
            }
            return text.substring(Math.max(0, text.lastIndexOf("<"))) + ">";
        }
    }

    @Override
    public String description() {
        return "stub server at " + host() + ":" + port();
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
    public int componentPort() {
        return port();
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

    /** When this returns, nobody listens any more. */
    @Override
    public void close() {
        try {
            listening.close();
            serving.close();
            ended.await();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
