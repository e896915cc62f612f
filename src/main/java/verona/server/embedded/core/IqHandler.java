package verona.server.embedded.core;

/** Answers IQ requests of one namespace. Called on the dispatcher's thread. */
@FunctionalInterface
public interface IqHandler {

    /**
     * Does what the request asks and gives the answer, which is sent after whatever this sent.
     *
     * @throws StanzaError if the request is refused
     */
    Stanza handle(Stanza request);
}
