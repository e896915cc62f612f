package verona.internal.server.embedded.stream;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;
import verona.internal.fault.Pace;
import verona.internal.server.embedded.core.Dispatcher;
import verona.internal.server.embedded.stream.Outbound.Progress;
import verona.internal.websocket.HostMeta;

/**
 * A connection with a peer. Nothing ever waits for it: what the peer does not take now is written
 * when it takes more, so a peer that does not read stops nobody. Belongs to the dispatcher.
 */
public final class Connection {

    private static final int LAST_READS = 64;

    /** As much as is on its way to somebody who does not read. */
    private static final int MOST_HELD = 4 * 1024 * 1024;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Peer peer;
    private final Acceptor acceptor;
    private final Dispatcher dispatcher;
    private final ClockedPace incoming;
    private final ClockedPace outgoing;
    private final Outbound outbound;
    private final ServerStream stream;
    private final Carrier carrier;
    private long leftToReceive = Long.MAX_VALUE;
    private Input input;
    private @Nullable Tls tls;
    private boolean flushing;
    private boolean unwritten;
    private boolean handshakeStalled;
    private boolean stalled;
    private boolean aborted;
    private boolean closed;

    Connection(Peer peer, Acceptor acceptor, Function<Connection, ServerStream> streamOver)
            throws IOException {
        this.peer = peer;
        this.acceptor = acceptor;
        dispatcher = acceptor.dispatcher();
        peer.start(
                new Peer.Listener() {
                    @Override
                    public void ready(boolean readable, boolean writable) {
                        Connection.this.ready(readable, writable);
                    }

                    @Override
                    public boolean isIdle() {
                        return incoming.held() == 0 && outgoing.held() == 0 && !unwritten;
                    }
                });
        incoming = new ClockedPace(acceptor.router(), this::takeDue);
        outgoing = new ClockedPace(acceptor.router(), this::flush);
        outbound = new Outbound(peer, acceptor.limits().backlog(), outgoing);
        stream = streamOver.apply(this);
        HostMeta web = stream.hostMeta();
        carrier =
                web == null
                        ? new TcpCarrier(stream, acceptor)
                        : new WebSocketCarrier(this, acceptor, web);
        input = carrier.input();
        SSLEngine engine = stream.directTls();
        if (engine != null) {
            secure(engine);
        }
    }

    ServerStream stream() {
        return stream;
    }

    /** Opens the server's end of the stream with that tag, as {@link #add} writes. */
    void open(String header) {
        write(carrier.opening(header));
    }

    /** Writes elements, at the latest when what is being handled now has been handled. */
    void add(String xml) {
        write(carrier.elements(xml));
    }

    /** Closes the server's end of the stream. */
    void closeStream() {
        write(carrier.closing());
    }

    void write(byte[] bytes) {
        outbound.add(bytes);
        if (outbound.isLarge()) {
            flush();
        } else if (!flushing) {
            flushing = true;
            dispatcher.afterTask(this::flush);
        }
    }

    private void flush() {
        flushing = false;
        if (closed || aborted) {
            return;
        }
        if (stalled) {
            outbound.discard();
            return;
        }
        try {
            switchTo(outbound.flush());
        } catch (IOException e) {
            abort();
        }
    }

    private void switchTo(Progress progress) {
        if (progress == Progress.TOO_SLOW || progress == Progress.CUT) {
            abort();
        }
        unwritten = progress == Progress.WAITING;
        awaitPeer();
    }

    /** A peer that has sent more than a slow connection holds waits for room. */
    private void awaitPeer() {
        if (!stalled && !closed) {
            peer.await(incoming.held() < MOST_HELD, unwritten);
        }
    }

    /** The peer opens its stream anew next. */
    void restart() {
        input.restart();
    }

    /** Encrypts what is added from now on; what comes is the peer's part of TLS. */
    void secure(SSLEngine engine) {
        input.retire();
        handshakeStalled = acceptor.isStalling();
        tls = new Tls(engine);
        outbound.secure(tls);
        input = carrier.input();
    }

    /** What TLS has negotiated; null without TLS. */
    @Nullable SSLSession tlsSession() {
        return tls == null ? null : tls.session();
    }

    /** Cuts the connection after what was added before, and writes nothing more. */
    void cut() {
        flush();
        abort();
    }

    /** Cuts the connection when so many more bytes have been written, those of TLS included. */
    void cutAfterSending(long bytes) {
        flush();
        outbound.cutAfter(bytes);
        flush();
    }

    /** Cuts the connection when so many more bytes have been read, and handled. */
    void cutAfterReceiving(long bytes) {
        leftToReceive = bytes;
        if (bytes == 0) {
            abort();
        }
    }

    /** Changes the pace of what is sent and received from now on. */
    void pace(Consumer<Pace> change) {
        flush();
        outgoing.change(change);
        incoming.change(change);
        flush();
        takeDue();
    }

    /** Whether bytes take their time. */
    boolean isSlow() {
        return outgoing.isSlow();
    }

    /** Writes what was added before; from then on nothing comes and nothing goes. */
    void stall() {
        flush();
        stalled = true;
        outbound.discard();
        incoming.discard();
        peer.await(false, false);
    }

    /** It is closed as a task of its own: somebody may be in the middle of sending to many. */
    private void abort() {
        aborted = true;
        dispatcher.execute(this::close);
    }

    /** Ends the output; the peer then has so long to end its own. */
    void end(long lingerMillis) {
        outbound.add(carrier.end());
        outbound.end();
        flush();
        dispatcher.after(lingerMillis, this::close);
    }

    /** Writes that last, and ends the connection, but not the stream. */
    void abandon(byte[] last) {
        write(last);
        stream.abandoned();
    }

    private void ready(boolean readable, boolean writable) {
        if (aborted || stalled) {
            return;
        }
        try {
            if (writable) {
                flush();
            }
            if (readable) {
                read();
            }
        } catch (IOException e) {
            // A reset is the end of a connection like any other.
            close();
        }
    }

    private void read() throws IOException {
        ByteBuffer bytes = acceptor.buffers().bytes();
        bytes.limit((int) Math.min(bytes.limit(), leftToReceive));
        int count = peer.read(bytes);
        leftToReceive -= Math.max(0, count);
        if (leftToReceive == 0) {
            abort();
        }
        if (leftToReceive == 0 || count < 0) {
            // What was sent before the end is handled before the end.
            incoming.release();
        }
        take(bytes.flip());
        if (count < 0) {
            close();
        }
    }

    /** What was held back has arrived. */
    private void takeDue() {
        if (!aborted && !stalled && !closed) {
            take(NOTHING);
        }
    }

    private void take(ByteBuffer more) {
        for (ByteBuffer due = incoming.pass(more);
                due.hasRemaining();
                due = incoming.pass(NOTHING)) {
            handle(due);
        }
        incoming.await();
        awaitPeer();
    }

    private void handle(ByteBuffer bytes) {
        if (tls == null) {
            input.read(bytes);
        } else if (!handshakeStalled) {
            read(tls, bytes);
        }
    }

    private void read(Tls layer, ByteBuffer bytes) {
        try {
            layer.read(bytes, plain -> input.read(plain));
            flush();
        } catch (SSLException e) {
            // RFC 6120 §5.4.3.2: nothing more is written to the stream, but TLS says why.
            flush();
            abort();
        }
        if (layer.isInputOver()) {
            close();
        }
    }

    private void close() {
        if (closed) {
            return;
        }
        closed = true;
        incoming.discard();
        outgoing.discard();
        try {
            readTheRest();
            peer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a connection failed", e);
        } finally {
            acceptor.remove(this);
            stream.disconnected();
        }
    }

    /** Unread bytes would make closing a reset, and a reset overtakes what was written. */
    private void readTheRest() {
        try {
            int reads = 0;
            while (reads < LAST_READS && peer.read(acceptor.buffers().bytes()) > 0) {
                reads++;
            }
        } catch (IOException e) {
            // The peer has closed first: there is nothing left to spare it.
            return;
        }
    }
}
