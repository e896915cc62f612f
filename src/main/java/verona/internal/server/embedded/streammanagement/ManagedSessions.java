package verona.internal.server.embedded.streammanagement;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Delay;
import verona.internal.server.embedded.core.OutgoingStream;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StreamError;
import verona.internal.server.embedded.core.StreamFilter;
import verona.internal.server.embedded.stream.ClientStream;
import verona.internal.server.embedded.stream.InlineAnswer;
import verona.internal.server.embedded.stream.StreamFailure;
import verona.internal.server.embedded.streammanagement.Unacknowledged.Sent;
import verona.server.embedded.options.StreamManagementOptions;
import verona.stanza.Element;

/** The sessions with their streams: what clients say about them, and how they end. */
final class ManagedSessions implements StreamFilter, SessionListener {

    private final Map<EntityFullJid, ManagedStream> streams = new HashMap<>();
    private final Resumables resumables = new Resumables();
    private final Router router;
    private final StreamManagementOptions options;
    private final long limit;
    private final Hibernation hibernation;
    private final Requests requests;

    ManagedSessions(Router router, StreamManagementOptions options, long limit) {
        this.router = router;
        this.options = options;
        this.limit = limit;
        hibernation = new Hibernation(router, resumables);
        requests = new Requests(router, options, resumables, hibernation);
    }

    @Override
    public OutgoingStream filter(EntityFullJid jid, OutgoingStream stream) {
        ManagedStream managed = new ManagedStream(stream, router.clock(), options.requestAfter());
        streams.put(jid, managed);
        return managed;
    }

    /** The stream of a session that has not ended; null if it has. */
    @Nullable ManagedStream stream(Session session) {
        return session.account().session(session.jid().getResourcepart()) == session
                ? streams.get(session.jid())
                : null;
    }

    /** Ends a session without a connection. */
    void end(Session session) {
        router.unbind(session);
    }

    Hibernation hibernation() {
        return hibernation;
    }

    Resumables resumables() {
        return resumables;
    }

    /** A client has sent an element of stream management; false if there is no such element. */
    boolean received(ClientStream stream, Element element) {
        try {
            return handle(stream, element);
        } catch (Refusal e) {
            stream.send(e.toElement().toXml());
            return true;
        }
    }

    private boolean handle(ClientStream stream, Element element) {
        switch (element.name()) {
            case "enable" -> enable(stream, element);
            case "resume" -> resume(stream, element);
            case "r" -> enabled(stream).answer();
            case "a" -> acknowledge(enabled(stream), element);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enable(ClientStream stream, Element request) {
        Session session = stream.session();
        ManagedStream managed = session == null ? null : stream(session);
        if (session == null || managed == null) {
            throw new Refusal(Condition.UNEXPECTED_REQUEST);
        }
        if (managed.isEnabled()) {
            // §3 has both, an example with this answer, and the stream's end.
            stream.send(new Refusal(Condition.UNEXPECTED_REQUEST).toElement().toXml());
            throw new StreamFailure(
                    StreamError.POLICY_VIOLATION, "stream management is enabled already");
        }
        stream.send(enable(session, managed, request).toXml());
    }

    private Element enable(Session session, ManagedStream managed, Element request) {
        Element enabled = requests.enable(session, managed, request);
        managed.limit(limit, () -> endSoon(session));
        return enabled;
    }

    /** A client has bound a resource with that request; the answer, null for none. */
    @Nullable Element bound(Session session, Element bind) {
        Element request = bind.child(ManagedStream.NAMESPACE, "enable");
        ManagedStream managed = stream(session);
        try {
            return request == null || managed == null ? null : enable(session, managed, request);
        } catch (Refusal e) {
            return e.toElement();
        }
    }

    /** As a task of its own: somebody may be in the middle of sending to many. */
    private void endSoon(Session session) {
        router.timers()
                .at(
                        router.clock().now(),
                        () ->
                                router.end(
                                        session,
                                        StreamError.POLICY_VIOLATION,
                                        "too many stanzas are not acknowledged"));
    }

    private void resume(ClientStream stream, Element request) {
        Account account = stream.account();
        if (account == null || stream.session() != null) {
            throw new Refusal(Condition.UNEXPECTED_REQUEST);
        }
        InlineAnswer answer = requests.resume(account, stream, request);
        stream.send(answer.element().toXml());
        answer.then().run();
    }

    /** A client has authenticated with that request; the answer, null for none. */
    @Nullable InlineAnswer authenticated(ClientStream stream, Element authenticate) {
        Element request = authenticate.child(ManagedStream.NAMESPACE, "resume");
        Account account = stream.account();
        try {
            return request == null || account == null
                    ? null
                    : requests.resume(account, stream, request);
        } catch (Refusal e) {
            return new InlineAnswer(e.toElement());
        }
    }

    private ManagedStream enabled(ClientStream stream) {
        Session session = stream.session();
        ManagedStream managed = session == null ? null : stream(session);
        if (managed == null || !managed.isEnabled()) {
            throw new Refusal(Condition.UNEXPECTED_REQUEST);
        }
        return managed;
    }

    private static void acknowledge(ManagedStream managed, Element a) {
        Long h = Counter.read(a.attribute("h"));
        if (h == null) {
            throw new StreamFailure(StreamError.BAD_FORMAT, "'h' has to be a number of stanzas");
        }
        Requests.acknowledge(managed, h);
    }

    /** A stanza of a session has been handled. */
    void handled(Session session) {
        ManagedStream managed = stream(session);
        if (managed != null) {
            managed.countHandled();
        }
    }

    /** A connection has ended: whether its session waits for its client. */
    boolean lost(Session session) {
        Resumable resumable = resumables.find(session);
        if (resumable == null) {
            return false;
        }
        hibernation.begin(resumable);
        return true;
    }

    /** XEP-0198 §4: what is not acknowledged is treated as if the session had not been there. */
    @Override
    public void ended(Session session) {
        hibernation.end(session);
        resumables.remove(session);
        ManagedStream managed = streams.remove(session.jid());
        if (managed != null) {
            for (Sent sent : managed.disable()) {
                router.local().undelivered(session, delayed(sent), sent.holders());
            }
        }
    }

    private Stanza delayed(Sent sent) {
        Stanza stanza = sent.stanza();
        Element element = stanza.element();
        return Delay.isBy(router.domain(), element)
                ? stanza
                : new Stanza(
                        element.withChild(Delay.by(router.domain(), sent.time())),
                        stanza.from(),
                        stanza.to());
    }

    @Override
    public void deleted(Account account) {
        resumables.forget(account);
    }
}
