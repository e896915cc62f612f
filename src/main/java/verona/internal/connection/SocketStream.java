package verona.internal.connection;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verona.internal.xml.StreamSplitter;
import verona.stanza.Element;
import verona.stanza.OpeningTag;
import verona.stanza.XmlException;

/**
 * A stream over plain TCP. While it is being negotiated, whoever negotiates reads it, and nothing
 * is handed from thread to thread; from then on a thread of its own does, and ends with it.
 */
final class SocketStream implements StreamSplitter.Listener {

    private static final LoopbackSockets SOCKETS = new LoopbackSockets();
    private static final String END = "</stream:stream>";

    /** A socket's read goes on when its thread is interrupted, so it is begun anew that often. */
    private static final long INTERRUPTIBLE_MILLIS = 50;

    private final String host;
    private final int port;
    private final Socket socket;
    private final Reader in;
    private final Duration timeout;
    private final StreamSplitter splitter =
            new StreamSplitter(this, Integer.MAX_VALUE, Integer.MAX_VALUE);
    private final Queue<String> arrived = new ArrayDeque<>();
    private final char[] buffer = new char[4096];
    private @Nullable String openingTag;
    private @Nullable OpeningTag opening;
    private @Nullable Thread thread;
    private volatile @Nullable String ended;
    private volatile boolean over;

    private SocketStream(String host, int port, Socket socket, Duration timeout)
            throws IOException {
        this.host = host;
        this.port = port;
        this.socket = socket;
        this.timeout = timeout;
        in = new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8);
    }

    /**
     * Connects.
     *
     * @param timeout how long that may take, and then each answer while it is negotiated
     */
    static SocketStream connect(String host, int port, Duration timeout) {
        try {
            return new SocketStream(host, port, socket(host, port, timeout), timeout);
        } catch (UnknownHostException e) {
            throw ConnectionException.noSuchHost(host, e);
        } catch (ConnectException e) {
            throw ConnectionException.refused(host, port, e);
        } catch (SocketTimeoutException e) {
            throw ConnectionException.noAnswer(host, port, e);
        } catch (IOException e) {
            throw new ConnectionException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Socket socket(String host, int port, Duration timeout) throws IOException {
        Socket socket = SOCKETS.createSocket();
        try {
            socket.connect(new InetSocketAddress(host, port), millis(timeout.toMillis()));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A socket's timeout: 0 would be none. */
    private static int millis(long millis) {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, millis));
    }

    /** Opens the stream, or opens it again; the server's opening tag. */
    String open(String header) {
        openingTag = null;
        splitter.restart();
        send(header);
        long deadline = deadline();
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
        long deadline = deadline();
        while (arrived.isEmpty()) {
            read(deadline);
        }
        return read(arrived.remove());
    }

    private Element read(String xml) {
        return Objects.requireNonNull(opening).read(xml);
    }

    private long deadline() {
        return System.nanoTime() + timeout.toNanos();
    }

    private void read(long deadline) {
        if (ended != null) {
            throw new ConnectionException(ended, null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedConnectionException();
        }
        long left = (deadline - System.nanoTime()) / 1_000_000;
        try {
            socket.setSoTimeout(millis(Math.min(left, INTERRUPTIBLE_MILLIS)));
            readSome();
        } catch (SocketTimeoutException e) {
            if (left <= INTERRUPTIBLE_MILLIS) {
                throw ConnectionException.noAnswer(host, port, e);
            }
        } catch (SocketException e) {
            throw ConnectionException.closed(e);
        }
    }

    /** Takes in what comes next, be it the end. */
    private void readSome() throws SocketTimeoutException {
        try {
            int count = in.read(buffer);
            if (count < 0) {
                ended = "the connection was closed by the server, without closing the stream";
            } else {
                splitter.write(buffer, 0, count);
            }
        } catch (SocketTimeoutException e) {
            throw e;
        } catch (IOException e) {
            ended = "the connection was cut: " + e.getMessage();
        } catch (XmlException e) {
            ended = notWellFormed(e);
        }
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
        Thread reader = new Thread(() -> readAll(listener, reading), threadName);
        reader.setDaemon(true);
        thread = reader;
        reader.start();
    }

    private void readAll(Connection.Listener listener, UnaryOperator<Element> reading) {
        try (Socket closing = socket) {
            closing.setSoTimeout(0);
            deliver(listener, reading);
            while (ended == null) {
                readSome();
                deliver(listener, reading);
            }
            // RFC 6120 §4.4: whoever is told the end says it too.
            if (Connection.CLOSED_BY_SERVER.equals(ended) && !over) {
                write(END);
            }
        } catch (IOException e) {
            ended = ended == null ? "the connection was cut: " + e.getMessage() : ended;
        }
        broken(listener, String.valueOf(ended));
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
        Element element = read(xml);
        if (StreamErrors.is(element)) {
            ended = StreamErrors.name(element);
            broken(listener, ended);
        } else {
            listener.received(xml, reading.apply(element));
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
            write(text);
        } catch (IOException e) {
            throw ConnectionException.closed(e);
        }
    }

    private synchronized void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether it has broken, or been ended. */
    boolean isOver() {
        return over;
    }

    /**
     * Closes the stream and waits for the server to do so too. What comes before is received all
     * the same.
     *
     * @return how the server has ended it, null if it has not within the timeout
     */
    @Nullable String close(Duration timeout) {
        if (!over) {
            over = true;
            try {
                write(END);
            } catch (IOException e) {
                // The server was faster, and what it has said is still to be read.
            }
            awaitEnd(millis(timeout.toMillis()));
        }
        String end = ended;
        cut();
        return end;
    }

    /** Cuts the connection. */
    void cut() {
        over = true;
        try {
            socket.close();
        } catch (IOException e) {
            throw new ConnectionException("the connection can't be closed: " + e.getMessage(), e);
        }
        boolean interrupted = Thread.interrupted(); // Then it would not wait.
        awaitEnd(0);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEnd(long millis) {
        Thread reader = thread;
        if (reader == null || reader == Thread.currentThread()) {
            return;
        }
        try {
            reader.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void opened(String tag) {
        openingTag = tag;
        opening = OpeningTag.of(tag);
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
