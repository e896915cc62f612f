package verona.internal.server.embedded.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;

/** The messages that wait for accounts. */
final class Mailboxes {

    private static final String SID = "urn:xmpp:sid:0";

    private final Map<Account, List<Stanza>> kept = new HashMap<>();
    private final Map<Session, Set<String>> spared = new HashMap<>();

    void add(Account account, Stanza message) {
        kept.computeIfAbsent(account, a -> new ArrayList<>()).add(message);
    }

    List<Stanza> messages(Account account) {
        return List.copyOf(kept.getOrDefault(account, List.of()));
    }

    /** Takes out what a session is to get. */
    List<Stanza> take(Session session) {
        List<Stanza> taken =
                messages(session.account()).stream().filter(m -> !has(session, m)).toList();
        kept.computeIfPresent(session.account(), (account, all) -> without(all, taken));
        return taken;
    }

    private boolean has(Session session, Stanza message) {
        Set<String> ids = spared.getOrDefault(session, Set.of());
        return message.element().children().stream()
                .anyMatch(c -> c.is(SID, "stanza-id") && ids.contains(c.attribute("id")));
    }

    private static @Nullable List<Stanza> without(List<Stanza> all, List<Stanza> taken) {
        all.removeAll(taken);
        return all.isEmpty() ? null : all;
    }

    void spare(Session session, String id) {
        spared.computeIfAbsent(session, s -> new HashSet<>()).add(id);
    }

    void forget(Session session) {
        spared.remove(session);
    }

    void forget(Account account) {
        kept.remove(account);
    }
}
