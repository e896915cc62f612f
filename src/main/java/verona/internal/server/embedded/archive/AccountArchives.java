package verona.internal.server.embedded.archive;

import java.util.HashMap;
import java.util.Map;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.MessageListener;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaFilter;
import verona.internal.server.embedded.offline.OfflineFeature;
import verona.stanza.Element;

/** The archives of accounts, XEP-0313 §3.3.1 and §6.1.1: what comes into them, and out again. */
final class AccountArchives implements IqHandler, StanzaFilter, MessageListener, SessionListener {

    private final Map<BareJid, Preferences> preferences = new HashMap<>();
    private final Router router;
    private final Archives archives;
    private final OfflineFeature offline;

    AccountArchives(Router router, Archives archives, OfflineFeature offline) {
        this.router = router;
        this.archives = archives;
        this.offline = offline;
    }

    @Override
    public Stanza handle(Stanza request) {
        Session session = router.local().requireOwner(request, Condition.FORBIDDEN);
        return request.payload().name().equals("prefs")
                ? preferences(session.account().jid(), request)
                : new ArchiveIqs(router, archives).handle(request, new Owner(session, offline));
    }

    private Stanza preferences(BareJid account, Stanza request) {
        if (request.isSet()) {
            preferences.put(account, Preferences.read(request.payload()));
        }
        return request.result(preferences(account).toElement());
    }

    private Preferences preferences(BareJid account) {
        return preferences.getOrDefault(account, Preferences.INITIAL);
    }

    /** XEP-0359 §3: nobody else gets to see what claims to be this server's. */
    @Override
    public Stanza sent(Session from, Stanza stanza) {
        return stanza.isMessage() ? withoutId(stanza, from.account().jid()) : stanza;
    }

    @Override
    public Stanza kept(Account account, Stanza message, Direction direction) {
        BareJid owner = account.jid();
        if (direction == Direction.RECEIVED && owner.equals(message.from().asBareJid())) {
            // What the account sends to itself is there already, and says where.
            return message;
        }
        Stanza own = withoutId(message, owner);
        Jid peer = direction == Direction.SENT ? message.to() : message.from();
        return isKept(owner, own, peer) ? archived(owner, own) : own;
    }

    private boolean isKept(BareJid owner, Stanza message, Jid peer) {
        return Archivable.isForAccount(message)
                && preferences(owner)
                        .keeps(peer, contact -> router.local().isContact(owner, contact));
    }

    private Stanza archived(BareJid owner, Stanza message) {
        String id = archives.add(owner, message, router.clock().now(), null);
        return with(message, StanzaIds.with(message.element(), owner, id));
    }

    private static Stanza withoutId(Stanza message, BareJid archive) {
        return with(message, StanzaIds.without(message.element(), archive));
    }

    private static Stanza with(Stanza message, Element element) {
        return new Stanza(element, message.from(), message.to());
    }

    @Override
    public void deleted(Account account) {
        archives.remove(account.jid());
        preferences.remove(account.jid());
    }
}
