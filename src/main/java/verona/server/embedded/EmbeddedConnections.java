package verona.server.embedded;

import java.util.List;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.stream.Acceptor;
import verona.server.Connections;
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
 * <p>It affects every client of the server, also those of other tests: use it only if the test or
 * the class has a server of its own, as {@code XmppTest.scope} says.
 */
public final class EmbeddedConnections implements Connections {

    private final Controls controls;

    EmbeddedConnections(Controls controls) {
        this.controls = controls;
    }

    @Override
    public void refuse() {
        controls.tell(() -> acceptors().forEach(Acceptor::refuse));
    }

    @Override
    public void drop() {
        controls.tell(() -> acceptors().forEach(Acceptor::drop));
    }

    /**
     * Accepts connections, but leaves every TLS handshake unanswered: after STARTTLS, with direct
     * TLS, and with WebSocket over TLS. A handshake that begins before {@link #accept} is called
     * stays unanswered.
     *
     * @throws ServerException if the port was closed, and another program has taken it since
     */
    public void stallTls() {
        controls.tell(() -> acceptors().forEach(Acceptor::stallTls));
    }

    @Override
    public void accept() {
        controls.tell(() -> acceptors().forEach(Acceptor::accept));
    }

    /** How many connections are open; also those on which nobody has logged in. */
    public int count() {
        return controls.ask(() -> acceptors().stream().mapToInt(Acceptor::count).sum());
    }

    private List<Acceptor> acceptors() {
        return controls.running().acceptors();
    }
}
