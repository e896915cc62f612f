package verona.internal.server.embedded.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Session;
import verona.stanza.Element;

/** Handles what clients send beside stanzas, for a feature. Called by the dispatcher. */
public interface StreamExtension {

    /**
     * Handles an element, before or after authentication.
     *
     * @return false if it is none that this handles
     * @throws StreamFailure if the element ends the stream
     */
    boolean received(ClientStream stream, Element element);

    /** What a client may ask this for as it authenticates, XEP-0388 §2.1. */
    default List<Element> inlineFeatures() {
        return List.of();
    }

    /**
     * A client has authenticated: does what it has asked this for in the same request.
     *
     * @return null if it has asked for nothing of this
     * @throws StreamFailure if the request ends the stream
     */
    default @Nullable InlineAnswer authenticated(ClientStream stream, Element request) {
        return null;
    }

    /** A stanza of that session has been handled. */
    default void handled(Session session) {}

    /**
     * The connection has ended, and the stream has not been closed.
     *
     * @return whether the session goes on without it
     */
    default boolean lost(Session session) {
        return false;
    }
}
