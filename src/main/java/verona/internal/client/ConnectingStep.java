package verona.internal.client;

import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.connection.Connection;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.InterruptedConnectionException;
import verona.internal.connection.StreamManager;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;

/** One step that opens or ends a connection. */
final class ConnectingStep {

    private final ConnectingEntity entity;
    private final Step step;
    private final Duration timeout;

    ConnectingStep(ConnectingEntity entity, Step step, Duration timeout) {
        this.entity = entity;
        this.step = step;
        this.timeout = timeout;
    }

    void connect() {
        if (!entity.mayConnect()) {
            throw misused(
                    " is declared with connect = NEVER: declare it with connect = LATER for it to"
                            + " connect inside the scenario");
        }
        requireNoConnection(" is connected already");
        entity.scenario().causality().awaitOthers(entity, timeout, "login");
        Jid jid = open(connection -> connection.open(timeout));
        step.add(entity.note(Transcript.Kind.CONNECTED, jid.toString()));
        String negotiated = entity.negotiated();
        if (negotiated != null) {
            entity.note(Transcript.Kind.NEGOTIATED, negotiated);
        }
    }

    void resume() {
        entity.requireStreamManagement(step);
        entity.requireConnectedOnce(step, "there is no session to resume");
        requireNoConnection(" is connected");
        entity.scenario().causality().awaitOthers(entity, timeout, "resumption");
        StreamManager manager = entity.manager();
        if (manager == null || !manager.isResumable()) {
            throw Failures.connection(entity, step, notResumable());
        }
        Jid jid = open(connection -> connection.resume(timeout));
        step.add(entity.note(Transcript.Kind.RESUMED, jid.toString()));
        for (String stanza : manager.resent()) {
            step.add(entity.note(Transcript.Kind.RESENT, stanza));
            entity.barriers().sentRaw();
            entity.scenario().ways().hasGap(entity, entity.name() + " has sent stanzas again");
        }
    }

    /** The test then knows that the connection has ended. */
    private String notResumable() {
        Ending ending = entity.inbox().ending();
        entity.noticeEnd();
        return "there is no session to resume" + (ending == null ? "" : ": " + ending.reason());
    }

    private void requireNoConnection(String otherwise) {
        if (entity.isUp()) {
            // Or the server has ended it, and its end has yet to arrive.
            entity.settle(timeout);
        }
        if (entity.isUp()) {
            throw misused(otherwise);
        }
    }

    private RuntimeException misused(String how) {
        return Failures.misused(entity, step, entity.name() + how);
    }

    private Jid open(Function<Connection, Jid> how) {
        try {
            entity.opening();
            Jid jid = how.apply(entity.stream());
            entity.online(jid);
            return jid;
        } catch (ConnectionException e) {
            String reason = String.valueOf(e.getMessage());
            entity.loginFailed(reason);
            step.add(entity.note(Transcript.Kind.ERROR, reason));
            if (e instanceof InterruptedConnectionException) {
                throw new Interruption(e);
            }
            throw Failures.connection(entity, step, e);
        }
    }

    /** Whether the server has closed the stream meanwhile is a race; it is closed either way. */
    void disconnect() {
        if (!entity.isOnline()) {
            return;
        }
        entity.scenario().causality().awaitOthers(entity, timeout, "end of the stream");
        String how = entity.stream().close(timeout);
        ended("disconnected", how);
        if (how == null && Thread.currentThread().isInterrupted()) {
            throw new Interruption(null);
        }
        if (how == null) {
            throw Failures.connection(
                    entity,
                    step,
                    "the server did not close the stream within " + timeout.toMillis() + " ms");
        }
    }

    void drop() {
        entity.requireConnection(step, "there is no connection to cut");
        entity.scenario().causality().awaitOthers(entity, timeout, "lost connection");
        entity.settle(timeout);
        if (entity.inbox().ending() != null) {
            throw Failures.ended(entity, step, null);
        }
        entity.stream().drop();
        ended("dropped", Connection.CLOSED_BY_SERVER);
    }

    private void ended(String verb, @Nullable String how) {
        entity.offline();
        step.add(entity.note(Transcript.Kind.ENDED, verb));
        entity.ended(verb, how);
    }
}
