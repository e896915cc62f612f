package verona.server.embedded;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.EntityBareJid;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Addresses;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.offline.OfflineFeature;
import verona.internal.server.embedded.pep.PepFeature;
import verona.internal.server.embedded.pubsub.NodeControl;
import verona.internal.server.embedded.roster.RosterControl;
import verona.server.ServerException;
import verona.stanza.Element;

/**
 * An account of an {@link EmbeddedServer}, which a test can inspect and change.
 *
 * <pre>{@code
 * server.account("romeo").contact(juliet.bareJid()).name("Juliet").subscription(BOTH);
 * assertThat(server.account("romeo").sessions()).isEmpty();
 * }</pre>
 *
 * <p>All methods except {@link #jid}, {@link #exists} and {@link #password} throw a {@link
 * ServerException} if the account does not exist.
 */
public final class EmbeddedAccount {

    private final Controls controls;
    private final EntityBareJid jid;

    EmbeddedAccount(Controls controls, EntityBareJid jid) {
        this.controls = controls;
        this.jid = jid;
    }

    /** Its bare JID. */
    public EntityBareJid jid() {
        return jid;
    }

    /** Whether the account exists. */
    public boolean exists() {
        return controls.ask(() -> find() != null);
    }

    /** Sets its password; creates the account if it does not exist. */
    public EmbeddedAccount password(String password) {
        controls.tell(() -> setPassword(password));
        return this;
    }

    private void setPassword(String password) {
        Account account = find();
        if (account == null) {
            controls.accounts().create(jid.getLocalpart(), password);
        } else {
            account.changePassword(password);
        }
    }

    /**
     * A contact in its roster. A new contact is added without a subscription.
     *
     * @throws ServerException if that is not a bare JID, or the account's own
     */
    public EmbeddedContact contact(CharSequence bareJid) {
        return new EmbeddedContact(this, Addresses.bare(bareJid)).listed();
    }

    /** Its roster, in the order in which contacts were added. */
    public List<RosterEntry> roster() {
        return ask(account -> controls.rosters().items(jid)).stream().map(RosterEntry::of).toList();
    }

    /** Its clients that have bound a resource, oldest first. */
    public List<SessionState> sessions() {
        return ask(account -> account.sessions().stream().map(SessionState::of).toList());
    }

    /** Its offline messages (XEP-0160), oldest first. */
    public List<Element> offlineMessages() {
        return ask(account -> controls.feature(OfflineFeature.class).messages(account)).stream()
                .map(Stanza::element)
                .toList();
    }

    /** Its archive. */
    public EmbeddedArchive archive() {
        return new EmbeddedArchive(controls, jid, "chat", this::require);
    }

    /** One of its nodes (XEP-0163), which need not exist yet. */
    public EmbeddedNode node(String name) {
        return new EmbeddedNode(controls, this::nodes, jid, name);
    }

    private NodeControl nodes() {
        return controls.feature(PepFeature.class).control(require().jid());
    }

    /** Asks the server about this account, which must be there. */
    <T> T ask(Function<Account, T> question) {
        return controls.ask(() -> question.apply(require()));
    }

    /** Has a contact of this account, which must be there, changed. */
    void tell(BiConsumer<RosterControl, BareJid> change) {
        controls.tell(() -> change.accept(controls.rosters(), require().jid()));
    }

    private Account require() {
        Account account = find();
        if (account == null) {
            throw new ServerException("there is no account " + jid + "; create it first");
        }
        return account;
    }

    private @Nullable Account find() {
        return controls.accounts().find(jid);
    }
}
