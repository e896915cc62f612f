package verona.internal.server.embedded.blocking;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;

/** All block lists, and the sessions that have asked for theirs. */
final class BlockLists implements SessionListener {

    private final Map<BareJid, BlockList> lists = new HashMap<>();
    private final Set<Session> interested = new HashSet<>();

    BlockList of(BareJid account) {
        return lists.computeIfAbsent(account, jid -> new BlockList());
    }

    /** Whether an account has blocked somebody. Nobody blocks itself (XEP-0191 §5). */
    boolean blocks(Jid account, Jid jid) {
        BlockList list = lists.get(account.asBareJid());
        return list != null && !account.asBareJid().equals(jid.asBareJid()) && list.blocks(jid);
    }

    void addInterested(Session session) {
        interested.add(session);
    }

    boolean isInterested(Session session) {
        return interested.contains(session);
    }

    @Override
    public void ended(Session session) {
        interested.remove(session);
    }

    @Override
    public void deleted(Account account) {
        lists.remove(account.jid());
    }
}
