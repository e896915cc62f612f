package verona.internal.server.embedded.core;

import org.jspecify.annotations.Nullable;

/** Answers IQ requests of one namespace. Called by the dispatcher. */
@FunctionalInterface
public interface IqHandler {

    /**
     * Does what the request asks and gives the answer, which is sent after whatever this sent; null
     * where this has sent the answer itself.
     *
     * @throws StanzaError if the request is refused
     */
    @Nullable Stanza handle(Stanza request);

    /** One that answers questions of that name only; anything else of its namespace is refused. */
    static IqHandler get(String name, IqHandler handler) {
        return request -> {
            requireGet(name, request);
            return handler.handle(request);
        };
    }

    /**
     * Refuses a request that is no question of that name.
     *
     * @throws StanzaError if it is none
     */
    static void requireGet(String name, Stanza request) {
        if (request.isSet() || !request.payload().name().equals(name)) {
            throw new StanzaError(
                    Condition.SERVICE_UNAVAILABLE, "only <" + name + "> can be asked for here");
        }
    }
}
