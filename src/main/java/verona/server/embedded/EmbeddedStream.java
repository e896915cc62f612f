package verona.server.embedded;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.StreamError;
import verona.server.ServerException;
import verona.stanza.Element;

/**
 * A client's stream, for faults in what an {@link EmbeddedServer} sends to that client.
 *
 * <pre>{@code
 * server.stream(juliet.fullJid()).next("message").drop();
 * server.stream(juliet.fullJid()).closeWithError("system-shutdown");
 * }</pre>
 */
public final class EmbeddedStream {

    private static final Set<String> STANZAS = Set.of("message", "presence", "iq");

    private final Controls controls;
    private final Jid jid;

    EmbeddedStream(Controls controls, Jid jid) {
        this.controls = controls;
        this.jid = jid;
    }

    /**
     * The next stanza that is sent to the client.
     *
     * <p>Answers to the client's pings (XEP-0199) do not count, here and in all methods but {@link
     * #nextPong}: the clients of a scenario send pings to keep its order.
     */
    public NextStanza next() {
        return next(stanza -> true);
    }

    /**
     * The next message, presence or IQ.
     *
     * @throws ServerException if the name is none of the three
     */
    public NextStanza next(String name) {
        if (!STANZAS.contains(name)) {
            throw new ServerException(
                    "there is no stanza '" + name + "': it is message, presence or iq");
        }
        return next(stanza -> stanza.name().equals(name));
    }

    /**
     * The next stanza that the predicate accepts.
     *
     * @param like runs on the server's thread: it must not throw, wait or call the server
     */
    public NextStanza next(Predicate<Element> like) {
        return new NextStanza(controls, jid, like, false);
    }

    /** The next answer to one of the client's pings. */
    public NextStanza nextPong() {
        return new NextStanza(controls, jid, stanza -> true, true);
    }

    /**
     * Closes the stream with a stream error.
     *
     * @param condition a condition of RFC 6120 §4.9.3, except see-other-host
     * @throws ServerException if there is no such condition, or no such client is connected
     */
    public void closeWithError(String condition) {
        StreamError error = StreamError.named(condition);
        if (error == null) {
            throw new ServerException(
                    "there is no stream error '" + condition + "': " + StreamError.names());
        }
        each(session -> controls.router().end(session, error, "the test ends this stream"));
    }

    /**
     * Cuts the connection, as a failing network does; the session has ended when this returns.
     *
     * @throws ServerException if no such client is connected
     */
    public void disconnect() {
        each(session -> controls.router().cut(session));
    }

    private void each(Consumer<Session> command) {
        controls.tell(() -> sessions().forEach(command));
    }

    private List<Session> sessions() {
        Account account = controls.accounts().find(jid.asBareJid());
        List<Session> all = account == null ? List.of() : account.sessions();
        List<Session> meant = all.stream().filter(this::isMeant).toList();
        if (meant.isEmpty()) {
            throw new ServerException(
                    "no client is connected as " + jid + "; of its account there is " + list(all));
        }
        return meant;
    }

    private boolean isMeant(Session session) {
        return !jid.hasResource() || session.jid().equals(jid);
    }

    private static String list(List<Session> sessions) {
        return sessions.isEmpty()
                ? "none"
                : sessions.stream().map(Session::jid).collect(Collectors.joining(", "));
    }
}
