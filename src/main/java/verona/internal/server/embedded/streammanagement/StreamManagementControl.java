package verona.internal.server.embedded.streammanagement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.streammanagement.Unacknowledged.Sent;
import verona.server.ServerException;

/** What a test does to managed sessions, and asks about them. */
public final class StreamManagementControl {

    private final ManagedSessions sessions;

    StreamManagementControl(ManagedSessions sessions) {
        this.sessions = sessions;
    }

    /** Whether the client has enabled stream management. */
    public boolean isEnabled(Session session) {
        ManagedStream stream = sessions.stream(session);
        return stream != null && stream.isEnabled();
    }

    /** Whether the session waits for its client. */
    public boolean isHibernating(Session session) {
        return sessions.hibernation().has(session);
    }

    /** What the client has not acknowledged, oldest first. */
    public List<Stanza> unacknowledged(Session session) {
        return stream(session).unacknowledged().stanzas().stream().map(Sent::stanza).toList();
    }

    /** How many of the client's stanzas the server has handled. */
    public long handled(Session session) {
        return stream(session).handled();
    }

    /** Acknowledges nothing that the client sends from now on. */
    public void withhold(Session session) {
        stream(session).withhold();
    }

    /** Acknowledges all that the client has sent. */
    public void release(Session session) {
        stream(session).release();
    }

    /** Tells the client that so many stanzas have been handled, true or not. */
    public void acknowledge(Session session, long h) {
        stream(session).acknowledge(h);
    }

    /** Asks the client for an acknowledgement. */
    public void request(Session session) {
        stream(session).request();
    }

    /** Ends a session that waits for its client, as if the time were over. */
    public void expire(Session session) {
        Resumable resumable = sessions.resumables().find(session);
        if (resumable == null || !isHibernating(session)) {
            throw new ServerException(session.jid() + " is not hibernating");
        }
        sessions.hibernation().expire(resumable);
    }

    /** Forgets that the session can be resumed, and what has not been acknowledged in it. */
    public void forget(Session session) {
        ManagedStream stream = stream(session);
        sessions.resumables().remove(session);
        if (isHibernating(session)) {
            stream.unacknowledged().clear();
            sessions.end(session);
        }
    }

    private ManagedStream stream(Session session) {
        @Nullable ManagedStream stream = sessions.stream(session);
        if (stream == null || !stream.isEnabled()) {
            throw new ServerException(
                    session.jid() + " has not enabled stream management (XEP-0198)");
        }
        return stream;
    }
}
