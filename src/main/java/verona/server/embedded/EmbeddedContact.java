package verona.server.embedded;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.roster.RosterControl;
import verona.server.ServerException;
import verona.stanza.Subscription;

/**
 * A contact in the roster of an {@link EmbeddedAccount}. Clients of the account that have requested
 * the roster get a roster push for each change (RFC 6121 §2.1.6).
 *
 * <pre>{@code
 * server.account("romeo").contact("nurse@localhost").name("Nurse").groups("Capulets");
 * }</pre>
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

    /** Sets the name that the user gives the contact. */
    public EmbeddedContact name(String name) {
        return tell((rosters, user) -> rosters.name(user, jid, name));
    }

    /**
     * Puts the contact into these groups, and takes it out of all others.
     *
     * @throws ServerException if a group has no name, or is given twice (RFC 6121 §2.3.3)
     */
    public EmbeddedContact groups(String... groups) {
        List<String> names = List.of(groups);
        if (names.contains("") || Set.copyOf(names).size() < names.size()) {
            throw new ServerException("groups need names that differ, not " + names);
        }
        return tell((rosters, user) -> rosters.groups(user, jid, names));
    }

    /**
     * Sets who is subscribed to whose presence. It answers all pending subscription requests
     * between the two. If the contact has an account on this server, its roster is changed
     * accordingly. No presence is sent until either of them broadcasts presence again.
     *
     * @throws IllegalArgumentException if it is {@code REMOVE}: see {@link #remove()}
     */
    public EmbeddedContact subscription(Subscription subscription) {
        if (subscription == Subscription.REMOVE) {
            throw new IllegalArgumentException("a contact is deleted by remove()");
        }
        boolean both = subscription == Subscription.BOTH;
        boolean to = both || subscription == Subscription.TO;
        boolean from = both || subscription == Subscription.FROM;
        return tell((rosters, user) -> rosters.subscribe(user, jid, to, from));
    }

    /** Removes the contact; the subscriptions end as when the user removes it. */
    public void remove() {
        tell((rosters, user) -> rosters.remove(user, jid));
    }

    private EmbeddedContact tell(BiConsumer<RosterControl, BareJid> change) {
        account.tell(change);
        return this;
    }
}
