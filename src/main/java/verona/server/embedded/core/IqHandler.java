package verona.server.embedded.core;

import org.jspecify.annotations.Nullable;

/** Answers IQ requests of one namespace. Called on the dispatcher's thread. */
@FunctionalInterface
public interface IqHandler {

    /**
     * Does what the request asks and gives the answer, which is sent after whatever this sent; null
     * where this has sent the answer itself.
     *
     * @throws StanzaError if the request is refused
     */
    @Nullable Stanza handle(Stanza request);
}
