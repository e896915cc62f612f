package verona.internal.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.ServerAddress;
import verona.internal.connection.Sockets;
import verona.internal.connection.TcpConnection;
import verona.internal.fault.Pace;
import verona.internal.fault.Passage.Way;

/** One connection from one server to the other, in two halves: to this proxy, and on from it. */
final class LinkConnection {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    /** Long enough for a server that is still at work. */
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final LinkProxy link;
    private final Way way;
    private final TcpEnd initiator;
    private final ProxyThread thread = new ProxyThread(this::run);
    private int port;
    private @Nullable TcpEnd receiver;
    private @Nullable ProxyThread back;
    private Consumer<Pace> paced = pace -> {};
    private volatile boolean stalled;
    private volatile boolean hangingUp;
    private boolean cut;

    LinkConnection(LinkProxy link, ProgramSocket socket, Way way) throws IOException {
        this.link = link;
        this.way = way;
        initiator = new TcpEnd(SocketTransport.over(new TcpConnection(socket, null)));
    }

    /** Connects to the server at that port, and forwards. */
    void start(int target) {
        port = target;
        thread.start();
    }

    private void run() {
        try {
            TcpEnd end = connect();
            if (end != null) {
                forward(end);
            }
        } catch (ConnectionException | IOException e) {
            // The initiator finds its connection closed.
        } finally {
            cut(false);
            link.ended(this);
        }
    }

    /** Null if it has been cut meanwhile. */
    private @Nullable TcpEnd connect() throws IOException {
        String host = InetAddress.getLoopbackAddress().getHostAddress();
        ServerAddress address = new ServerAddress(host, port, "", Trust::jdk);
        TcpEnd end = new TcpEnd(SocketTransport.over(Sockets.connect(address, CONNECTING)));
        synchronized (this) {
            if (cut) {
                end.cut();
                return null;
            }
            receiver = end;
            end.pace(paced);
            return end;
        }
    }

    private void forward(TcpEnd end) {
        LinkDirection there = new LinkDirection(this, link, way, initiator, end);
        LinkDirection back = new LinkDirection(this, link, way.opposite(), end, initiator);
        ProxyThread other = new ProxyThread(back::run);
        synchronized (this) {
            this.back = other;
        }
        other.start();
        there.run();
        other.awaitEnd();
    }

    /** Whether nothing is forwarded any more, and no end is to notice how the other ends. */
    boolean isSilent() {
        return stalled || hangingUp;
    }

    void stall() {
        stalled = true;
        pace(Pace::breakOff);
    }

    synchronized void pace(Consumer<Pace> change) {
        paced = paced.andThen(change);
        initiator.pace(change);
        if (receiver != null) {
            receiver.pace(change);
        }
    }

    /** Ends both halves, and forwards nothing more. */
    void hangUp() {
        hangingUp = true;
        pace(Pace::breakOff);
        end(initiator);
        TcpEnd other;
        synchronized (this) {
            other = receiver;
        }
        if (other != null) {
            end(other);
        }
    }

    private static void end(TcpEnd end) {
        try {
            end.end();
        } catch (IOException e) {
            end.cut(); // It has ended already.
        }
    }

    /** Waits until both servers have ended their halves, too. */
    void awaitHangUp() {
        thread.awaitEnd(CLOSING);
        cut();
    }

    /** Cuts both halves; when this returns, no thread of it is left. */
    void cut() {
        cut(true);
    }

    private void cut(boolean waits) {
        synchronized (this) {
            cut = true;
            initiator.cut();
            if (receiver != null) {
                receiver.cut();
            }
        }
        if (waits && !(Thread.currentThread() instanceof ProxyThread)) {
            thread.awaitEnd();
        }
    }
}
