package verona.internal.connection;

import java.time.Duration;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/**
 * A client's or component's connection to the server. Above it, everything is raw XML of whole
 * top-level elements, as they came.
 *
 * <p>It may be opened again after it was closed or cut.
 */
public interface Connection {

    /** What the connection tells its owner; called on threads of the connection, in order. */
    interface Listener {

        /** A stanza arrived (RFC 6120 §8): its text, and the same read. */
        void received(String xml, Element stanza);

        /**
         * The connection is of no use any more; {@code name} says in a few words what happened to
         * it.
         */
        void broken(String name);
    }

    /**
     * Opens the stream, authenticates, and binds where a resource is to be bound.
     *
     * @return the address that the server knows it as
     * @throws ConnectionException if that fails, or takes longer than the timeout
     */
    Jid open(Duration timeout);

    /** Hands text over to be sent as it stands. */
    void send(String text);

    /**
     * Closes the stream cleanly, and returns when the server has closed it too, or the timeout is
     * over.
     */
    void close(Duration timeout);

    /**
     * Cuts the connection if there is one. When this returns, the connection has told its owner all
     * that it had to tell.
     */
    void drop();

    /** Whether it is open, and not broken. */
    boolean isOpen();
}
