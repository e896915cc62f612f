package verona.internal.connection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.stanza.Element;

/**
 * A client's or component's connection to the server. Above it, everything is raw XML of whole
 * top-level elements, as they came.
 *
 * <p>It may be opened again after it was closed or cut.
 */
public interface Connection {

    /** How a connection ended whose stream the server has closed in order (RFC 6120 §4.4). */
    String CLOSED_BY_SERVER = "the server closed the stream";

    /** What the connection reports to its owner; called on threads of the connection, in order. */
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
     *
     * @return how the server has ended it: {@link #CLOSED_BY_SERVER}, or what went wrong instead;
     *     null if it has not ended it within the timeout
     */
    @Nullable String close(Duration timeout);

    /**
     * Cuts the connection if there is one. When this returns, the connection has reported
     * everything to its owner.
     */
    void drop();

    /**
     * Reports what has come over a connection within this JVM, on the thread that calls this: no
     * other does. It waits for nothing.
     *
     * @return whether something had come
     */
    default boolean readNow() {
        return false;
    }

    /**
     * Whether the server is known to have handled all that was sent, and to have written what comes
     * of it.
     */
    default boolean isHandled() {
        return false;
    }

    /** Whether it is open, and not broken. */
    boolean isOpen();

    /** Its stream management; null if it has none. */
    default @Nullable StreamManager manager() {
        return null;
    }

    /**
     * Connects again, and resumes the session (XEP-0198 §5), which its {@link #manager} allows.
     *
     * @return the address that the server knows it as
     * @throws ConnectionException if that fails, or takes longer than the timeout
     */
    default Jid resume(Duration timeout) {
        throw new IllegalStateException("a connection without stream management");
    }
}
