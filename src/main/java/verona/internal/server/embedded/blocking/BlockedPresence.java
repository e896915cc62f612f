package verona.internal.server.embedded.blocking;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** The presence of an account that those it blocks and unblocks get: XEP-0191 §3.3 and §3.4. */
record BlockedPresence(Router router) {

    /**
     * Sends unavailable presence to those who know of the account's sessions, before they are
     * blocked.
     */
    void withdraw(Account account, Collection<Jid> blocked) {
        for (Session session : account.sessions()) {
            List<? extends Jid> receivers = router.local().presence().receivers(session);
            for (Jid jid : concerned(receivers, blocked)) {
                Stanza end = Stanza.of(presence("unavailable"), session.jid(), jid);
                router.local().presence().directed(session, end);
            }
        }
    }

    /** Has subscribers informed of the account's sessions who are not on the list any more. */
    void restore(Account account, Collection<Jid> unblocked) {
        for (Jid jid : concerned(router.local().subscribers(account.jid()), unblocked)) {
            router.route(Stanza.of(presence("probe"), jid, account.jid()));
        }
    }

    private static Element presence(String type) {
        return Element.of(Element.CLIENT, "presence").withAttribute("type", type);
    }

    /** An item can stand for several JIDs, and can be one of a subscriber's clients alone. */
    private static Set<Jid> concerned(List<? extends Jid> jids, Collection<Jid> items) {
        Set<Jid> concerned = new LinkedHashSet<>();
        for (Jid jid : jids) {
            for (Jid item : items) {
                if (BlockList.covers(item, jid)) {
                    concerned.add(jid);
                } else if (jid.equals(item.asBareJid())) {
                    concerned.add(item);
                }
            }
        }
        return concerned;
    }
}
