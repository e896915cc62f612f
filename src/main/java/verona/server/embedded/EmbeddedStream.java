package verona.server.embedded;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jxmpp.jid.Jid;
import verona.internal.fault.Injections;
import verona.internal.fault.Pace;
import verona.internal.fault.Passage;
import verona.internal.fault.Passage.Way;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.clientstate.ClientStateFeature;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.fault.FaultFeature;
import verona.server.NextStanza;
import verona.server.ServerException;
import verona.server.XmppStream;
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
public final class EmbeddedStream implements XmppStream {

    private final Controls controls;
    private final Jid jid;

    EmbeddedStream(Controls controls, Jid jid) {
        this.controls = controls;
        this.jid = jid;
    }

    /**
     * {@inheritDoc}
     *
     * <p>A client's pings (XEP-0199) and their answers do not count, here and in all methods but
     * {@link #nextPong}: the clients of a scenario send pings to keep its order.
     */
    @Override
    public NextStanza next() {
        return injections(false).next(Way.TO);
    }

    @Override
    public NextStanza next(String name) {
        return injections(false).next(Way.TO, name);
    }

    @Override
    public NextStanza next(Predicate<Element> like) {
        return injections(false).next(Way.TO, like);
    }

    /** The next answer to one of the client's pings. */
    public NextStanza nextPong() {
        return injections(true).next(Way.TO, stanza -> true, "answer to a ping");
    }

    @Override
    public NextStanza nextFrom() {
        return injections(false).next(Way.FROM);
    }

    @Override
    public NextStanza nextFrom(String name) {
        return injections(false).next(Way.FROM, name);
    }

    @Override
    public NextStanza nextFrom(Predicate<Element> like) {
        return injections(false).next(Way.FROM, like);
    }

    private Injections injections(boolean ping) {
        return new Injections(
                controls.faults(),
                controls.feature(FaultFeature.class).faults(),
                controls::ask,
                stream(ping),
                jid);
    }

    private Predicate<Passage> stream(boolean ping) {
        return passage ->
                passage.ping() == ping && passage.client() != null && isMeant(passage.client());
    }

    private boolean isMeant(Jid client) {
        return jid.equals(jid.hasResource() ? client : client.asBareJid());
    }

    @Override
    public void closeWithError(String condition) {
        StreamError error = StreamError.named(condition);
        if (error == null) {
            throw new ServerException(
                    "there is no stream error '" + condition + "': " + StreamError.names());
        }
        each(session -> controls.router().end(session, error, "the test ends this stream"));
    }

    @Override
    public void disconnect() {
        each(session -> controls.router().cut(session));
    }

    @Override
    public void disconnectAfterSending(long bytes) {
        requireCount(bytes);
        each(session -> session.cutAfterSending(bytes));
    }

    @Override
    public void disconnectAfterReceiving(long bytes) {
        requireCount(bytes);
        each(session -> session.cutAfterReceiving(bytes));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Steps that wait until the server has handled what this client has sent fail after their
     * timeout, {@code drops()} included.
     */
    @Override
    public void stall() {
        each(Session::stall);
    }

    /**
     * {@inheritDoc}
     *
     * <p>Time passes by the server's {@linkplain EmbeddedServer#clock() clock}.
     */
    @Override
    public void limitRate(long bytesPerSecond) {
        pace(pace -> pace.limitRate(bytesPerSecond));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Time passes by the server's {@linkplain EmbeddedServer#clock() clock}.
     */
    @Override
    public void addLatency(Duration latency) {
        pace(pace -> pace.addLatency(latency));
    }

    @Override
    public void splitBytes() {
        pace(Pace::splitBytes);
    }

    private void pace(Consumer<Pace> change) {
        each(
                session -> {
                    session.pace(change);
                    controls.faults().paced(() -> session.pace(Pace::reset));
                });
    }

    @Override
    public void resetPace() {
        controls.tellAtOnce(() -> sessions().forEach(session -> session.pace(Pace::reset)));
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
        return isMeant(session.jid());
    }

    private static String list(List<Session> sessions) {
        return sessions.isEmpty()
                ? "none"
                : sessions.stream().map(Session::jid).collect(Collectors.joining(", "));
    }
}
