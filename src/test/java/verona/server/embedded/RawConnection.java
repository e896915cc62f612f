package verona.server.embedded;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import verona.internal.xml.StreamSplitter;
import verona.schema.Contradictions;
import verona.stanza.Element;
import verona.stanza.Xml;

/** A connection that sends bytes, and keeps the elements that arrive. */
class RawConnection implements AutoCloseable, StreamSplitter.Listener {

    private static final int TIMEOUT_MILLIS = 10_000;

    /** What has arrived and not been read. */
    final Deque<Element> arrived = new ArrayDeque<>();

    private final char[] buffer = new char[8192];
    private Socket socket;
    private Reader reader;
    private OutputStream output;
    private StreamSplitter splitter = new StreamSplitter(this, Integer.MAX_VALUE, 1000);
    private boolean streamClosed;
    private String header = "";

    RawConnection(String host, int port) throws IOException {
        this(new Socket(host, port));
    }

    RawConnection(Socket connected) throws IOException {
        socket = connected;
        socket.setSoTimeout(TIMEOUT_MILLIS);
        socket.setTcpNoDelay(true);
        reader = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
        output = socket.getOutputStream();
    }

    /** The handshake, in which the server has to be who that name says. */
    void encrypt(SSLContext context, String name) throws IOException {
        SSLSocket secure =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, name, socket.getPort(), true);
        SSLParameters parameters = secure.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secure.setSSLParameters(parameters);
        secure.startHandshake();
        socket = secure;
        reader = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
        output = socket.getOutputStream();
    }

    /** Reads what comes from now on as a new stream. */
    void restart() {
        splitter = new StreamSplitter(this, Integer.MAX_VALUE, 1000);
    }

    void sendBytes(byte[] bytes) {
        try {
            output.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next element that arrives. */
    public Element next() {
        while (arrived.isEmpty()) {
            if (!read()) {
                throw new AssertionError("the connection has ended");
            }
        }
        return arrived.remove();
    }

    /** The next element, which has that name. */
    public Element require(String name) {
        Element next = next();
        if (!next.name().equals(name)) {
            throw new AssertionError("<" + name + "> is expected, not " + next.toXml());
        }
        return next;
    }

    /** The first element that is like that; those before it are forgotten. */
    Element first(Predicate<Element> like) {
        Element next = next();
        while (!like.test(next)) {
            next = next();
        }
        return next;
    }

    /** What has arrived. */
    List<Element> unread() {
        return List.copyOf(arrived);
    }

    /** The stream error's condition, with which stream and connection end. */
    public String streamError() {
        Element error = first(element -> element.is(Element.STREAMS, "error"));
        requireEnd();
        return error.children().get(0).name();
    }

    /** Reads the end of the stream, and that of the connection. */
    public void requireEnd() {
        boolean more = true;
        while (more) {
            more = read();
        }
        if (!streamClosed) {
            throw new AssertionError("the connection ended before the stream did");
        }
    }

    /** Reads until the connection's end, whatever comes before. */
    void requireCut() {
        try {
            int count = 0;
            while (count >= 0) {
                count = reader.read(buffer);
            }
        } catch (SocketException e) {
            // A reset: the server had no use for what else was sent.
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean read() {
        try {
            int count = reader.read(buffer);
            if (count > 0) {
                splitter.write(buffer, 0, count);
            }
            return count >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void opened(String tag) {
        header = tag;
    }

    /** The server's last opening tag. */
    String header() {
        return header;
    }

    @Override
    public void element(String xml) {
        Element element = Xml.read(xml);
        RegisteredForms.check(element);
        Contradictions.check(element);
        arrived.add(element);
    }

    @Override
    public void closed() {
        streamClosed = true;
    }

    /** Cuts the connection. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
