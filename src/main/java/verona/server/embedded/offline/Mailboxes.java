package verona.server.embedded.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import verona.server.embedded.core.Account;
import verona.server.embedded.core.Session;
import verona.server.embedded.core.Stanza;

/** The messages that wait for accounts. */
final class Mailboxes {

    private final Map<Account, List<Stanza>> kept = new HashMap<>();
    private final Set<Session> spared = new HashSet<>();

    void add(Account account, Stanza message) {
        kept.computeIfAbsent(account, a -> new ArrayList<>()).add(message);
    }

    List<Stanza> messages(Account account) {
        return List.copyOf(kept.getOrDefault(account, List.of()));
    }

    /** Takes out what a session is to get. */
    List<Stanza> take(Session session) {
        List<Stanza> messages = spared.contains(session) ? null : kept.remove(session.account());
        return messages == null ? List.of() : messages;
    }

    void spare(Session session) {
        spared.add(session);
    }

    void forget(Session session) {
        spared.remove(session);
    }

    void forget(Account account) {
        kept.remove(account);
    }
}
