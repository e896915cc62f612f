package verona.server;

import java.util.function.UnaryOperator;
import verona.stanza.Element;

/**
 * The next stanza in one direction of an {@link XmppStream}. Each method injects a fault into it.
 *
 * <p>Each call concerns one stanza: two calls of {@link #drop} drop the next two. If several faults
 * match a stanza, the one that was injected first affects it.
 */
public interface NextStanza {

    /** Drops the stanza: it never arrives. */
    InjectedFault drop();

    /**
     * Holds the stanza back until {@link InjectedFault#release}. Later stanzas arrive before it. If
     * the stream ends first, the stanza is lost.
     */
    InjectedFault delay();

    /** Has the stanza arrive twice. */
    InjectedFault duplicate();

    /** Has the stanza arrive after the one that follows it. */
    InjectedFault swap();

    /** Has the stanza arrive as text that is not well-formed XML, which breaks the stream. */
    InjectedFault corrupt();

    /**
     * Has another stanza arrive in place of the stanza.
     *
     * <pre>{@code
     * bot.stream().next("message").alter(message -> message.withoutAttribute("id"));
     * }</pre>
     *
     * @param change makes one of the other; it runs on a thread of the server, and must not throw,
     *     wait or call the server
     */
    InjectedFault alter(UnaryOperator<Element> change);
}
