package verona.internal.proxy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import verona.internal.fault.Faults;
import verona.internal.fault.Pace;
import verona.internal.fault.Passage.Way;

/**
 * Stands between two servers: each connects to a port here to reach the other. Without TLS it sees
 * the stanzas, with TLS only bytes.
 *
 * <pre>{@code
 * LinkProxy link = new LinkProxy(romeosServersPort, julietsServersPort, listener);
 * // Romeo's server connects to link.port(Way.TO), Juliet's to link.port(Way.FROM)
 * }</pre>
 */
public final class LinkProxy implements AutoCloseable {

    private final LinkListener listener;
    private final Faults faults = new Faults();
    private final Set<LinkConnection> connections = ConcurrentHashMap.newKeySet();
    private final List<Consumer<Pace>> paces = new ArrayList<>();
    private Acceptor toFar;
    private Acceptor toNear;
    private volatile boolean dropping;
    private boolean stalled;

    /**
     * Listens on two free ports.
     *
     * @param near the port of the server from which {@link Way#TO} leads
     * @param far the port of the server to which it leads
     * @throws verona.server.ServerException if it can't listen
     */
    public LinkProxy(int near, int far, LinkListener listener) {
        this.listener = listener;
        toFar = Acceptor.start(0, socket -> accept(socket, Way.TO, far));
        toNear = Acceptor.start(0, socket -> accept(socket, Way.FROM, near));
    }

    /** The address to connect to. */
    public String host() {
        return InetAddress.getLoopbackAddress().getHostAddress();
    }

    /** The port for the server whose stanzas go that way. */
    public synchronized int port(Way way) {
        return (way == Way.TO ? toFar : toNear).port();
    }

    private void accept(ProgramSocket socket, Way way, int port) throws IOException {
        if (dropping) {
            socket.close();
            return;
        }
        LinkConnection connection = new LinkConnection(this, socket, way);
        synchronized (paces) {
            connections.add(connection);
            paces.forEach(connection::pace);
            if (stalled) {
                connection.stall();
            }
        }
        connection.start(port);
    }

    void ended(LinkConnection connection) {
        connections.remove(connection);
    }

    LinkListener listener() {
        return listener;
    }

    /** The faults that wait for stanzas; those of a link with TLS wait in vain. */
    public Faults faults() {
        return faults;
    }

    /** Cuts all connections; when this returns, both servers know. */
    public void disconnect() {
        List<LinkConnection> all = List.copyOf(connections);
        all.forEach(LinkConnection::hangUp);
        all.forEach(LinkConnection::awaitHangUp);
    }

    /** Has nothing arrive any more, also on connections that are yet to be made. */
    public void stall() {
        synchronized (paces) {
            stalled = true;
            connections.forEach(LinkConnection::stall);
        }
    }

    /** Whether nothing arrives because of that. */
    public boolean isStalled() {
        synchronized (paces) {
            return stalled;
        }
    }

    /** Changes at what pace bytes arrive, also on connections that are yet to be made. */
    public void pace(Consumer<Pace> change) {
        synchronized (paces) {
            paces.add(change);
            connections.forEach(connection -> connection.pace(change));
        }
    }

    /** Undoes that. */
    public void resetPace() {
        synchronized (paces) {
            paces.clear();
            connections.forEach(connection -> connection.pace(Pace::reset));
        }
    }

    /** Closes the ports, and leaves the connections. */
    public synchronized void refuse() {
        toFar.close();
        toNear.close();
    }

    /**
     * Opens the ports again if they are closed. Connections on which nothing arrives are cut.
     *
     * @param cutting whether each new connection is closed at once
     * @throws verona.server.ServerException if somebody else has taken a port
     */
    public synchronized void accept(boolean cutting) {
        dropping = cutting;
        if (endStall()) {
            disconnect();
        }
        toFar = toFar.reopened();
        toNear = toNear.reopened();
    }

    private boolean endStall() {
        synchronized (paces) {
            boolean was = stalled;
            stalled = false;
            return was;
        }
    }

    /** Closes the ports, and cuts all connections. */
    @Override
    public void close() {
        refuse();
        List.copyOf(connections).forEach(LinkConnection::cut);
    }
}
