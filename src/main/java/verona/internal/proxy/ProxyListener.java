package verona.internal.proxy;

import java.util.List;
import org.jxmpp.jid.Jid;
import verona.internal.fault.Fate;
import verona.internal.fault.Passage;
import verona.stanza.Element;

/**
 * What a proxy reports of a program's connections. It is called on threads of the proxy, and for
 * elements in order: for one after the other, whatever stream they belong to. It must not wait.
 * What it does not say otherwise goes on as it is.
 */
public interface ProxyListener {

    /** No connection is cut. */
    int NOT_CUT = -1;

    /** What a login has begun. */
    enum Session {
        /** A session in which the server does not count stanzas before it is asked to. */
        NEW,
        /** A session with stream management from the beginning (XEP-0386 §4, XEP-0198). */
        MANAGED,
        /** An earlier session, which goes on (XEP-0198 §5). */
        RESUMED
    }

    /**
     * The server has accepted the login of a program.
     *
     * @param jid the full JID that the server has bound; a component's domain
     * @param how what was negotiated, without secrets: {@code SCRAM-SHA-256 over TCP without TLS}
     * @param session what has begun with that
     */
    default void loggedIn(ProxiedStream stream, Jid jid, String how, Session session) {}

    /** The server has refused the login; {@code reason} is the condition. */
    default void loginRefused(ProxiedStream stream, String reason) {}

    /**
     * A program that has logged in sends a top-level element. It goes to the server when this
     * method returns, and until then nothing else does on that stream.
     *
     * @param xml the element as the program has sent it
     * @param element the same, read; a component's stanzas are in {@code jabber:client}
     * @return whether it goes to the server. If a stanza does not, the program learns all the same
     *     that it has been handled (XEP-0198 §4)
     */
    default boolean sent(ProxiedStream stream, String xml, Element element) {
        return true;
    }

    /**
     * A program sends a stanza again, because its session was resumed (XEP-0198 §5). It goes where
     * it went before.
     */
    default void resent(ProxiedStream stream, String xml, Element element) {}

    /**
     * The server sends a top-level element to a program that has logged in. It goes to the program
     * when this method returns.
     *
     * @param xml the element as the server has sent it
     * @param element the same, read; a component's stanzas are in {@code jabber:client}
     * @return whether it goes to the program: what was inserted has answers that do not
     */
    default boolean received(ProxiedStream stream, String xml, Element element) {
        return true;
    }

    /** A program is sent what was {@linkplain ProxiedStream#give given} to its stream. */
    default void gave(ProxiedStream stream, Element stanza) {}

    /**
     * The same of a stanza that a fault has struck: it goes to the server, now or not, as its fate
     * says. Of one that arrives twice or late this is called twice.
     */
    default boolean sent(ProxiedStream stream, String xml, Element element, Fate fate) {
        return fate.isSent() ? sent(stream, xml, element) : fate.arrives();
    }

    /** The same of a stanza to the program. */
    default boolean received(ProxiedStream stream, String xml, Element element, Fate fate) {
        return fate.arrives() && received(stream, xml, element);
    }

    /** Whether stanzas on their way to and from programs wait for their turn. */
    default boolean isHolding() {
        return false;
    }

    /**
     * A stanza of a program that has logged in, or to it, waits for its turn.
     *
     * @param way in which direction it goes
     * @param stanza the same, read, as in {@link #sent} and {@link #received}
     * @param pass lets it go on, on whatever thread
     * @return whether it waits; if not, it goes on at once
     */
    default boolean hold(Passage.Way way, Element stanza, Runnable pass) {
        return false;
    }

    /**
     * Something that a program has sent and that is no stanza, such as a request for a count of
     * stanzas, goes on when those before it do.
     *
     * @param pass lets it go on, on whatever thread
     * @return whether it waits; if not, it goes on at once
     */
    default boolean holdBehind(Runnable pass) {
        return false;
    }

    /** Nothing more comes from there: what waits in that direction goes on at once. */
    default void releaseHeld(Passage.Way way) {}

    /** Whether a stanza was inserted, or is the answer to one that was: no fault strikes it. */
    default boolean isInserted(Element stanza) {
        return false;
    }

    /**
     * A stanza of a program that has logged in, or a stanza to it, is about to go on. The
     * connection may be cut after it, or within it.
     *
     * @param way in which direction it goes
     * @param length how many bytes it has
     * @return after how many of them the connection is cut; {@link #NOT_CUT} if it is not
     */
    default int bytesBeforeCut(ProxiedStream stream, Passage.Way way, Element stanza, int length) {
        return NOT_CUT;
    }

    /** One side has done something against stream management (XEP-0198). */
    default void breached(ProxiedStream stream, Breach breach) {}

    /**
     * A session is resumed, and the program has not counted stanzas that have gone to it: the
     * server sends them again (XEP-0198 §5).
     */
    default void notHandled(ProxiedStream stream, List<Element> stanzas) {}

    /**
     * The server has ended the stream, and so answers nothing any more. The program may keep its
     * connection open for a while.
     */
    default void serverIsSilent(ProxiedStream stream) {}

    /** The connection has ended; {@code how} says in a few words what has happened to it. */
    default void ended(ProxiedStream stream, String how) {}
}
