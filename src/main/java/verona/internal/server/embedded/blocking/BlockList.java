package verona.internal.server.embedded.blocking;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jxmpp.jid.Jid;

/** Whom an account has blocked, in order. */
final class BlockList {

    private final Set<Jid> items = new LinkedHashSet<>();

    /** XEP-0191 §6: a bare JID stands for its resources, a domain for all that is at it. */
    static boolean covers(Jid item, Jid jid) {
        return item.equals(jid)
                || item.equals(jid.asBareJid())
                || item.equals(jid.asDomainBareJid());
    }

    boolean blocks(Jid jid) {
        return items.stream().anyMatch(item -> covers(item, jid));
    }

    List<Jid> items() {
        return List.copyOf(items);
    }

    void add(Collection<Jid> jids) {
        items.addAll(jids);
    }

    void remove(Collection<Jid> jids) {
        items.removeAll(jids);
    }
}
