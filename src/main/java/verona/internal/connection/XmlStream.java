package verona.internal.connection;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.connection.Tls;
import verona.internal.local.LocalPort;
import verona.internal.time.Deadline;
import verona.internal.xml.StreamSplitter;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.XmlException;

/**
 * A stream over whatever carries it. While it is being negotiated, whoever negotiates reads it, and
 * nothing is handed from thread to thread; from then on a thread of its own does, and ends with it.
 */
final class XmlStream implements StreamSplitter.Listener {

    private final ServerAddress server;
    private final TextTransport transport;
    private final Duration timeout;
    private final StreamSplitter splitter =
            new StreamSplitter(this, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private final Queue<String> arrived = new ArrayDeque<>();
    private final char[] buffer = new char[4096];
    private final ReentrantLock reading = new ReentrantLock();
    private @Nullable Reader local;
    private @Nullable String openingTag;
    private @Nullable OpeningTag opening;
    private @Nullable Thread thread;
    private volatile @Nullable String ended;
    private volatile boolean over;

    /** A stream over what is connected. */
    XmlStream(ServerAddress server, TextTransport transport, Duration timeout) {
        this.server = server;
        this.transport = transport;
        this.timeout = timeout;
    }

    /**
     * Connects.
     *
     * @param timeout how long that may take, and then each answer while the stream is negotiated
     */
    static XmlStream connect(ServerAddress server, ConnectionOptions options, Duration timeout) {
        LocalPort port = server.local();
        if (port != null) {
            return new XmlStream(server, LocalTextTransport.connect(server, port), timeout);
        }
        URI url = server.webSocket();
        if (url != null) {
            TextTransport webSocket =
                    WebSocketTransport.connect(server, url, options.certificate(), timeout);
            return new XmlStream(server, webSocket, timeout);
        }
        XmlStream stream = new XmlStream(server, TcpTransport.connect(server, timeout), timeout);
        if (options.tls() == Tls.DIRECT) {
            stream.secure(options.certificate(), true);
        }
        return stream;
    }

    /** Encrypts the connection, after STARTTLS has been negotiated. */
    void startTls(@Nullable ClientCertificate certificate) {
        if (splitter.inElement() || !arrived.isEmpty()) {
            throw ConnectionException.beforeTls();
        }
        secure(certificate, false);
    }

    private void secure(@Nullable ClientCertificate certificate, boolean direct) {
        try {
            transport.startTls(new ClientTls(server, certificate, direct), Deadline.in(timeout));
        } catch (ConnectionException e) {
            cut();
            throw e;
        }
    }

    /** What TLS has negotiated; null without TLS. */
    @Nullable SSLSession tlsSession() {
        return transport.tlsSession();
    }

    /** Opens the stream, or opens it again; the server's opening tag. */
    String open(String header) {
        openingTag = null;
        splitter.restart();
        try {
            transport.open(header);
        } catch (IOException e) {
            throw ConnectionException.closed(e);
        }
        Deadline deadline = Deadline.in(timeout);
        while (openingTag == null) {
            read(deadline);
        }
        return openingTag;
    }

    /** Sends something; the next element that the server says. */
    Element ask(String xml) {
        send(xml);
        return next();
    }

    /** The next element that the server says, a stream error perhaps. */
    Element next() {
        Deadline deadline = Deadline.in(timeout);
        while (arrived.isEmpty()) {
            read(deadline);
        }
        return negotiated(arrived.remove());
    }

    /**
     * An element that the server says, and how many came before it.
     *
     * @param before the number of those that wait to be delivered
     */
    record Found(Element element, int before) {}

    /**
     * The first element that is like that. What comes before it is delivered later.
     *
     * @throws ConnectionException if it does not come in time, or a stream error comes
     */
    Found first(Predicate<Element> like) {
        Deadline deadline = Deadline.in(timeout);
        Found found = find(like);
        while (found == null) {
            read(deadline);
            found = find(like);
        }
        return found;
    }

    private @Nullable Found find(Predicate<Element> like) {
        int before = 0;
        for (Iterator<String> all = arrived.iterator(); all.hasNext(); before++) {
            Element element = StreamErrors.refuse(negotiated(all.next()));
            if (like.test(element)) {
                all.remove();
                return new Found(element, before);
            }
        }
        return null;
    }

    private Element negotiated(String xml) {
        try {
            return opening().read(xml);
        } catch (XmlException e) {
            throw new ConnectionException(notWellFormed(e), e);
        }
    }

    private OpeningTag opening() {
        return Objects.requireNonNull(opening);
    }

    private void read(Deadline deadline) {
        if (ended != null) {
            throw new ConnectionException(ended, null);
        }
        try {
            readSome(deadline);
        } catch (SocketTimeoutException e) {
            throw ConnectionException.noAnswer(server, e);
        } catch (InterruptedIOException e) {
            throw new InterruptedConnectionException();
        }
    }

    /** Takes in what comes next, be it the end. */
    private void readSome(Deadline deadline) throws InterruptedIOException {
        try {
            takeIn(transport.read(buffer, deadline));
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            ended = "the connection was cut: " + e.getMessage();
        } catch (XmlException e) {
            ended = notWellFormed(e);
        }
    }

    private boolean takeIn(int count) {
        if (count < 0) {
            ended = "the connection was closed by the server, without closing the stream";
        } else {
            splitter.write(buffer, 0, count);
        }
        return count != 0;
    }

    private static String notWellFormed(XmlException e) {
        return "what the server sent is not well-formed XML: " + e.messageWithPlace();
    }

    /**
     * It is negotiated: all else goes to that listener.
     *
     * @param reading what to make of each element
     */
    void listen(Connection.Listener listener, UnaryOperator<Element> reading, String threadName) {
        if (transport instanceof LocalTextTransport carrier) {
            local = new Reader(carrier, listener, reading);
            return;
        }
        Thread reader = new Thread(() -> readAll(listener, reading), threadName);
        reader.setDaemon(true);
        thread = reader;
        reader.start();
    }

    /** Takes in what has come over a connection within this JVM, which no thread reads. */
    private final class Reader {

        private final LocalTextTransport carrier;
        private final Connection.Listener listener;
        private final UnaryOperator<Element> mapping;
        private boolean atEnd;

        Reader(
                LocalTextTransport carrier,
                Connection.Listener listener,
                UnaryOperator<Element> mapping) {
            this.carrier = carrier;
            this.listener = listener;
            this.mapping = mapping;
        }

        boolean readNow() {
            boolean some = !arrived.isEmpty();
            try {
                deliver(listener, mapping);
                while (ended == null && takeIn(carrier.readNow(buffer))) {
                    some = true;
                    deliver(listener, mapping);
                }
            } catch (IOException e) {
                ended = "the connection was cut: " + e.getMessage();
            } catch (XmlException e) {
                ended = notWellFormed(e);
            }
            if (ended != null && !atEnd) {
                atEnd = true;
                some = true;
                endInTurn();
                broken(listener, ended);
            }
            return some;
        }

        private void endInTurn() {
            try {
                answerEnd();
            } catch (IOException e) {
                // The server was faster.
                return;
            } finally {
                carrier.cut();
            }
        }
    }

    /**
     * Has the listener receive what has come over a connection within this JVM. It waits for
     * nothing; others are read by threads of their own.
     *
     * @return whether something had come
     */
    boolean readNow() {
        Reader reader = local;
        if (reader == null || reading.isHeldByCurrentThread()) {
            return false;
        }
        reading.lock();
        try {
            return !reader.atEnd && reader.readNow();
        } finally {
            reading.unlock();
        }
    }

    /** Whether the server is known to have handled all that was sent. */
    boolean isHandled() {
        Reader reader = local;
        return reader != null && reader.carrier.isHandled();
    }

    private void readAll(Connection.Listener listener, UnaryOperator<Element> reading) {
        try {
            readToTheEnd(listener, reading);
        } catch (IOException e) {
            ended = ended == null ? "the connection was cut: " + e.getMessage() : ended;
        }
        broken(listener, String.valueOf(ended));
    }

    private void readToTheEnd(Connection.Listener listener, UnaryOperator<Element> reading)
            throws IOException {
        try {
            deliver(listener, reading);
            while (ended == null) {
                readSome(Deadline.NEVER);
                deliver(listener, reading);
            }
            answerEnd();
        } finally {
            transport.close();
        }
    }

    /** RFC 6120 §4.4: whoever receives the closing tag sends one too. */
    private void answerEnd() throws IOException {
        if (Connection.CLOSED_BY_SERVER.equals(ended) && !over) {
            transport.end("");
        }
    }

    private void deliver(Connection.Listener listener, UnaryOperator<Element> reading) {
        try {
            for (String xml = arrived.poll(); xml != null; xml = arrived.poll()) {
                deliver(listener, reading, xml);
            }
        } catch (XmlException e) {
            ended = notWellFormed(e);
        }
    }

    private void deliver(Connection.Listener listener, UnaryOperator<Element> reading, String xml) {
        Element element = opening().read(xml);
        if (StreamErrors.is(element)) {
            ended = StreamErrors.name(element);
            broken(listener, ended);
        } else {
            listener.received(opening().standalone(xml), reading.apply(element));
        }
    }

    /** On the reading thread: closes the stream with an error, because the server is wrong. */
    void complain(String error, String reason) {
        ended = reason;
        try {
            transport.end(error);
        } catch (IOException e) {
            // The server was faster.
        }
    }

    private void broken(Connection.Listener listener, String name) {
        boolean first = !over;
        over = true;
        if (first) {
            listener.broken(name);
        }
    }

    void send(String text) {
        try {
            transport.write(text);
        } catch (IOException e) {
            throw ConnectionException.closed(e);
        }
    }

    /** Whether it has broken, or been ended. */
    boolean isOver() {
        return over;
    }

    /**
     * Closes the stream and waits for the server to do so too. What comes before is received all
     * the same.
     *
     * @param last an element to send before, {@code ""} for none
     * @return how the server has ended it, null if it has not within the timeout
     */
    @Nullable String close(Duration timeout, String last) {
        if (!over) {
            over = true;
            try {
                transport.end(last);
            } catch (IOException e) {
                // The server was faster, and what it has said is still to be read.
            }
            readNow();
            awaitEnd(Deadline.in(timeout));
        }
        String end = ended;
        cut();
        return end;
    }

    /** Cuts the connection. */
    void cut() {
        over = true;
        try {
            transport.cut();
        } catch (IOException e) {
            throw new ConnectionException("the connection can't be closed: " + e.getMessage(), e);
        }
        readNow();
        boolean interrupted = Thread.interrupted(); // Then it would not wait.
        awaitEnd(Deadline.NEVER);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(Deadline deadline) {
        Thread reader = thread;
        if (reader == null || reader == Thread.currentThread()) {
            return;
        }
        try {
            deadline.await(reader);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void opened(String tag) {
        opening = OpeningTag.of(tag);
        openingTag = tag;
    }

    @Override
    public void element(String xml) {
        arrived.add(xml);
    }

    @Override
    public void closed() {
        ended = Connection.CLOSED_BY_SERVER;
    }
}
