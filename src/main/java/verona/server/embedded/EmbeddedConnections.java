package verona.server.embedded;

import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.stream.Acceptor;
import verona.server.ServerException;

/**
 * How an {@link EmbeddedServer} takes connections from now on. Those that are open stay open.
 *
 * <pre>{@code
 * server.connections().refused();
 * server.stream(juliet.fullJid()).breaks();
 * // what does a client do that finds nobody there?
 * server.connections().accepted();
 * }</pre>
 *
 * <p>It is so for all who use the server, other tests included: it is for a server of the test's or
 * class's own, see {@code XmppTest.Scope}.
 */
public final class EmbeddedConnections {

    private final Controls controls;

    EmbeddedConnections(Controls controls) {
        this.controls = controls;
    }

    /** Whoever connects finds the port closed, as if no server ran. */
    public void refused() {
        controls.tell(() -> acceptor().refuse());
    }

    /**
     * Whoever connects is cut off at once.
     *
     * @throws ServerException if the port was closed, and somebody else has taken it since
     */
    public void dropped() {
        controls.tell(() -> acceptor().drop());
    }

    /**
     * Whoever connects is served.
     *
     * @throws ServerException if the port was closed, and somebody else has taken it since
     */
    public void accepted() {
        controls.tell(() -> acceptor().accept());
    }

    private Acceptor acceptor() {
        return controls.running().acceptor();
    }
}
