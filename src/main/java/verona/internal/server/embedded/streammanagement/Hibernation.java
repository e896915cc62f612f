package verona.internal.server.embedded.streammanagement;

import java.util.HashMap;
import java.util.Map;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Timers.Timer;

/** Sessions without a connection, each of which waits for its client for some time. */
final class Hibernation {

    private final Map<Session, Timer> waiting = new HashMap<>();
    private final Router router;
    private final Resumables resumables;

    Hibernation(Router router, Resumables resumables) {
        this.router = router;
        this.resumables = resumables;
    }

    boolean has(Session session) {
        return waiting.containsKey(session);
    }

    void begin(Resumable resumable) {
        resumable.stream().hibernate();
        Timer timer =
                router.timers()
                        .at(
                                router.clock().now().plus(resumable.maximum()),
                                () -> expire(resumable));
        waiting.put(resumable.session(), timer);
    }

    /** The client comes too late from now on. */
    void expire(Resumable resumable) {
        resumables.timedOut(resumable);
        router.unbind(resumable.session());
    }

    /** The session has a connection again, or has ended. */
    void end(Session session) {
        Timer timer = waiting.remove(session);
        if (timer != null) {
            timer.cancel();
        }
    }
}
