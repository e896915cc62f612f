package verona.internal.server.embedded.streammanagement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Session;

/** The sessions that can be resumed, and what is remembered of those that have timed out. */
final class Resumables {

    private static final int REMEMBERED = 1000;

    private record TimedOut(Account account, long handled) {}

    private final Map<String, Resumable> byId = new HashMap<>();
    private final Map<Session, Resumable> bySession = new HashMap<>();
    private final Map<String, TimedOut> timedOut = new LinkedHashMap<>();

    void add(Resumable resumable) {
        byId.put(resumable.id(), resumable);
        bySession.put(resumable.session(), resumable);
    }

    /** The session of that id, null if the account has none. */
    @Nullable Resumable find(Account account, @Nullable String id) {
        Resumable found = byId.get(id);
        return found != null && found.session().account() == account ? found : null;
    }

    @Nullable Resumable find(Session session) {
        return bySession.get(session);
    }

    /** It can't be resumed any more. */
    void remove(Session session) {
        Resumable removed = bySession.remove(session);
        if (removed != null) {
            byId.remove(removed.id());
        }
    }

    /** Remembers how many stanzas were handled in a session that has waited for too long. */
    void timedOut(Resumable resumable) {
        timedOut.put(
                resumable.id(),
                new TimedOut(resumable.session().account(), resumable.stream().handled()));
        if (timedOut.size() > REMEMBERED) {
            timedOut.remove(timedOut.keySet().iterator().next());
        }
    }

    /** How many stanzas were handled in a session that has timed out, null if none is known. */
    @Nullable Long handled(Account account, @Nullable String id) {
        TimedOut known = timedOut.get(id);
        return known != null && known.account() == account ? known.handled() : null;
    }

    void forget(Account account) {
        timedOut.values().removeIf(known -> known.account() == account);
    }
}
