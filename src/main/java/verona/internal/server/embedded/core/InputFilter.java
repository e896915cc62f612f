package verona.internal.server.embedded.core;

import java.util.function.Consumer;
import verona.stanza.Element;

/** Stands between clients and their sessions, so that it sees all that comes from a client. */
@FunctionalInterface
public interface InputFilter {

    /**
     * A client has sent a stanza.
     *
     * @param next takes what is to be handled as the client's, now or later, on the dispatcher's
     *     thread
     */
    void received(Session from, Element stanza, Consumer<Element> next);
}
