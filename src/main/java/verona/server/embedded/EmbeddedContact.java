package verona.server.embedded;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.roster.RosterControl;
import verona.server.ServerException;
import verona.stanza.Subscription;

/**
 * Somebody in the roster of an {@link EmbeddedAccount}. Clients of the account that have asked for
 * the roster learn of each change by a roster push (RFC 6121 §2.1.6).
 */
public final class EmbeddedContact {

    private final EmbeddedAccount account;
    private final BareJid jid;

    EmbeddedContact(EmbeddedAccount account, BareJid jid) {
        this.account = account;
        this.jid = jid;
        if (jid.equals(account.jid())) {
            throw new ServerException(jid + " can be no contact of itself");
        }
    }

    EmbeddedContact listed() {
        return tell((rosters, user) -> rosters.list(user, jid));
    }

    /** What the user calls it. */
    public EmbeddedContact named(String name) {
        return tell((rosters, user) -> rosters.name(user, jid, name));
    }

    /**
     * The groups that it is in, and no others.
     *
     * @throws ServerException if one has no name, or is named twice (RFC 6121 §2.3.3)
     */
    public EmbeddedContact in(String... groups) {
        List<String> names = List.of(groups);
        if (names.contains("") || Set.copyOf(names).size() < names.size()) {
            throw new ServerException("groups need names that differ, not " + names);
        }
        return tell((rosters, user) -> rosters.groups(user, jid, names));
    }

    /**
     * Who is subscribed to whose presence, from now on; requests that were made are settled by it.
     * The contact's own roster, where it has an account here, says the same. No presence is sent:
     * that comes with the next that either broadcasts.
     *
     * @throws IllegalArgumentException if it is {@code REMOVE}: see {@link #removed()}
     */
    public EmbeddedContact subscription(Subscription subscription) {
        if (subscription == Subscription.REMOVE) {
            throw new IllegalArgumentException("a contact is deleted by removed()");
        }
        boolean both = subscription == Subscription.BOTH;
        boolean to = both || subscription == Subscription.TO;
        boolean from = both || subscription == Subscription.FROM;
        return tell((rosters, user) -> rosters.subscribe(user, jid, to, from));
    }

    /** Takes it out of the roster; the subscriptions end as when the user removes it. */
    public void removed() {
        tell((rosters, user) -> rosters.remove(user, jid));
    }

    private EmbeddedContact tell(BiConsumer<RosterControl, BareJid> change) {
        account.tell(change);
        return this;
    }
}
