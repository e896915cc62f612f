package verona.server.embedded;

import java.util.List;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.stream.Acceptor;
import verona.server.ServerException;

/**
 * Refuses or drops new connections to an {@link EmbeddedServer}. Open connections stay open.
 *
 * <pre>{@code
 * server.connections().refuse();
 * server.stream(juliet.fullJid()).disconnect();
 * // what does the client do while nobody listens?
 * server.connections().accept();
 * }</pre>
 *
 * <p>It affects every client of the server, also those of other tests: use it with a server of the
 * test's or class's own, see {@code XmppTest.Scope}.
 */
public final class EmbeddedConnections {

    private final Controls controls;

    EmbeddedConnections(Controls controls) {
        this.controls = controls;
    }

    /** Closes the ports, so that connecting fails as if no server ran. */
    public void refuse() {
        controls.tell(() -> acceptors().forEach(Acceptor::refuse));
    }

    /**
     * Accepts connections and closes each at once.
     *
     * @throws ServerException if the port was closed, and another program has taken it since
     */
    public void drop() {
        controls.tell(() -> acceptors().forEach(Acceptor::drop));
    }

    /**
     * Accepts connections, and answers no TLS handshake: that of STARTTLS, and of direct TLS. A
     * handshake that has begun meanwhile gets no answer later either.
     *
     * @throws ServerException if the port was closed, and another program has taken it since
     */
    public void stallTls() {
        controls.tell(() -> acceptors().forEach(Acceptor::stallTls));
    }

    /**
     * Serves new connections again.
     *
     * @throws ServerException if the port was closed, and another program has taken it since
     */
    public void accept() {
        controls.tell(() -> acceptors().forEach(Acceptor::accept));
    }

    private List<Acceptor> acceptors() {
        return controls.running().acceptors();
    }
}
