package verona.internal.server.embedded.register;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.internal.server.embedded.core.StanzaFilter;
import verona.stanza.Element;

/**
 * Remembers the names of deleted accounts: for some time nobody can register one of them, and so be
 * taken for who was there before, and who sends such an account presence learns that it is gone.
 */
public final class Tombstones implements Feature, SessionListener, StanzaFilter {

    /** Asked by the threads of connections too. */
    private final Map<BareJid, Instant> buried = new ConcurrentHashMap<>();

    private final Duration lifetime;
    private @Nullable Router router;

    /** Tombstones that stand for so long. */
    public Tombstones(Duration lifetime) {
        this.lifetime = lifetime;
    }

    @Override
    public void install(Router installed) {
        router = installed;
        installed.listen(this);
        installed.filter(this);
    }

    private Router router() {
        return Objects.requireNonNull(router);
    }

    @Override
    public void deleted(Account account) {
        buried.put(account.jid(), router().clock().now());
    }

    /** Whether there was an account of that name not long ago, and is none now. */
    boolean has(BareJid jid) {
        Instant moment = buried.get(jid);
        return moment != null
                && moment.plus(lifetime).isAfter(router().clock().now())
                && router().accounts().find(jid) == null;
    }

    @Override
    public @Nullable Stanza routed(Stanza stanza) {
        if (!stanza.isPresence() || !has(stanza.to().asBareJid())) {
            return stanza;
        }
        switch (stanza.type()) {
            case "probe" -> refuse(stanza, "unsubscribed");
            case "", "unavailable" -> refuse(stanza, "unsubscribe");
            default -> {
                return stanza;
            }
        }
        return null;
    }

    /** RFC 6120 §8.3.3.5, and what may be left of a subscription ends. */
    private void refuse(Stanza presence, String end) {
        router().refuse(presence, new StanzaError(Condition.GONE, "the account was deleted"));
        Element element = Element.of(Element.CLIENT, "presence").withAttribute("type", end);
        Stanza last = Stanza.of(element, presence.to(), presence.from());
        Session session = session(presence.from());
        if (session == null) {
            router().route(last);
        } else {
            // Rosters let nothing through for a subscription that they don't know.
            session.send(last);
        }
    }

    private @Nullable Session session(Jid jid) {
        Account account = router().accounts().find(jid.asBareJid());
        return account == null || !jid.hasResource()
                ? null
                : account.session(jid.getResourceOrThrow());
    }
}
