package verona.internal.server.embedded.offline;

import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Delay;
import verona.internal.server.embedded.core.Hints;
import verona.internal.server.embedded.core.OfflineStore;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** Which messages wait, and when they are brought (XEP-0160 §2 and §3). */
record OfflineDelivery(Router router, Mailboxes mailboxes)
        implements OfflineStore, SessionListener {

    /** XEP-0160 §3: what has no body, like a chat state, is not worth keeping; XEP-0334. */
    @Override
    public boolean takes(Stanza message) {
        Element element = message.element();
        boolean worth = element.child(Element.CLIENT, "body") != null || Hints.store(element);
        return worth && !Hints.noStore(element);
    }

    @Override
    public void store(Account account, Stanza message) {
        mailboxes.add(
                account, new Stanza(delayed(message.element()), message.from(), message.to()));
    }

    /** What a session has had before, and has not acknowledged, says its time already. */
    private Element delayed(Element message) {
        return Delay.isBy(router.domain(), message)
                ? message
                : message.withChild(Delay.by(router.domain(), router.clock().now()));
    }

    /** Who was blocked since then does not get through any more. */
    @Override
    public void reachable(Session session) {
        mailboxes.take(session).stream().filter(router::admits).forEach(session::send);
    }

    @Override
    public void ended(Session session) {
        mailboxes.forget(session);
    }

    @Override
    public void deleted(Account account) {
        mailboxes.forget(account);
    }
}
