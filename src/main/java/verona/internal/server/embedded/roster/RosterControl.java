package verona.internal.server.embedded.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.stanza.Element;

/** Rosters, changed by nobody's client. Belongs to the dispatcher. */
public final class RosterControl {

    private final Rosters rosters;
    private final Subscriptions subscriptions;

    RosterControl(Rosters rosters, Subscriptions subscriptions) {
        this.rosters = rosters;
        this.subscriptions = subscriptions;
    }

    /** The items of a roster. */
    public List<Element> items(BareJid user) {
        return rosters.of(user).items();
    }

    /** Puts a contact into a roster, unless it is there. */
    public void list(BareJid user, BareJid jid) {
        Contact contact = contact(user, jid);
        if (!contact.isListed()) {
            describe(user, contact, contact.name(), contact.groups());
        }
    }

    /** Names a contact. */
    public void name(BareJid user, BareJid jid, String name) {
        Contact contact = contact(user, jid);
        describe(user, contact, name, contact.groups());
    }

    /** Puts a contact into groups. */
    public void groups(BareJid user, BareJid jid, List<String> groups) {
        Contact contact = contact(user, jid);
        describe(user, contact, contact.name(), groups);
    }

    private void describe(
            BareJid user, Contact contact, @Nullable String name, List<String> groups) {
        contact.describe(name, groups);
        rosters.push(user, contact);
    }

    /** Sets who is subscribed to whose presence, in the rosters of both. */
    public void subscribe(BareJid user, BareJid jid, boolean to, boolean from) {
        set(user, jid, to, from);
        if (rosters.router().accounts().find(jid) != null) {
            set(jid, user, from, to);
        }
    }

    private void set(BareJid user, BareJid jid, boolean to, boolean from) {
        Contact contact = contact(user, jid);
        contact.subscribedTo(to);
        contact.subscribedFrom(from);
        rosters.push(user, contact);
    }

    /** Takes a contact out of a roster. */
    public void remove(BareJid user, BareJid jid) {
        subscriptions.remove(user, contact(user, jid));
    }

    private Contact contact(BareJid user, BareJid jid) {
        return rosters.of(user).findOrAdd(jid);
    }
}
