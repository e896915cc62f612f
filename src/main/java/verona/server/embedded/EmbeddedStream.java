package verona.server.embedded;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.clientstate.ClientStateFeature;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.StreamError;
import verona.server.ServerException;
import verona.stanza.Element;

/**
 * The stream between an {@link EmbeddedServer} and one of its clients. A test can inject faults
 * into what the server sends, and end the stream.
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
     * Cuts the connection, as a failing network does. When this returns, the session has ended, or
     * hibernates if the client has asked for that (XEP-0198 §5).
     *
     * @throws ServerException if there is no such session
     */
    public void disconnect() {
        each(session -> controls.router().cut(session));
    }

    /**
     * Cuts the connection after the server has sent this many more bytes to the client. The last
     * stanza may be incomplete.
     *
     * @param bytes a number of bytes of the TCP connection, including those of TLS and of
     *     WebSocket; 0 cuts it at once
     * @throws ServerException if there is no such session, or the number is negative
     */
    public void disconnectAfterSending(long bytes) {
        requireCount(bytes);
        each(session -> session.cutAfterSending(bytes));
    }

    /**
     * Cuts the connection after the server has received this many more bytes from the client. The
     * server handles the stanzas that are complete by then, and sends nothing more.
     *
     * @param bytes a number of bytes of the TCP connection, including those of TLS and of
     *     WebSocket; 0 cuts it at once
     * @throws ServerException if there is no such session, or the number is negative
     */
    public void disconnectAfterReceiving(long bytes) {
        requireCount(bytes);
        each(session -> session.cutAfterReceiving(bytes));
    }

    /**
     * Leaves the connection half-open, as a network does that fails silently: nothing that the
     * server or the client sends from now on arrives, and neither notices. To others the client is
     * still connected (RFC 6120 §4.6.1). {@link #disconnect} ends the session, and so does a client
     * that connects with the same resource, or resumes the session (XEP-0198 §5).
     *
     * <p>Steps that wait until the server has handled what this client has sent fail after their
     * timeout, {@code drops()} included.
     *
     * @throws ServerException if there is no such session
     */
    public void stall() {
        each(Session::stall);
    }

    private static void requireCount(long bytes) {
        if (bytes < 0) {
            throw new ServerException("a connection has no " + bytes + " bytes");
        }
    }

    /**
     * Whether the client is active (XEP-0352 §4.2). It is active until it says that it is inactive.
     * False if there is no session.
     */
    public boolean isActive() {
        return controls.ask(() -> present().stream().anyMatch(clientStates()::isActive));
    }

    private ClientStateFeature clientStates() {
        return controls.feature(ClientStateFeature.class);
    }

    /** Inspects and controls its stream management (XEP-0198). */
    public EmbeddedStreamManagement management() {
        return new EmbeddedStreamManagement(this, controls);
    }

    /** Does something with each session, on the server's thread. */
    void each(Consumer<Session> command) {
        controls.tell(() -> sessions().forEach(command));
    }

    /** The sessions, as far as there are any; on the server's thread. */
    List<Session> present() {
        return all().stream().filter(this::isMeant).toList();
    }

    private List<Session> all() {
        Account account = controls.accounts().find(jid.asBareJid());
        return account == null ? List.of() : account.sessions();
    }

    private List<Session> sessions() {
        List<Session> all = all();
        List<Session> meant = present();
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
