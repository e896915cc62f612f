package verona.internal.server.embedded.roster;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.IqHandler;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** What clients ask of their rosters, RFC 6121 §2. */
record RosterIqs(Rosters rosters, Subscriptions subscriptions) implements IqHandler {

    @Override
    public Stanza handle(Stanza request) {
        if (!request.from().asBareJid().equals(request.to())) {
            throw new StanzaError(Condition.FORBIDDEN, "that is somebody else's roster");
        }
        return request.isSet() ? set(request) : get(request);
    }

    private Stanza get(Stanza request) {
        markInterested(request);
        Roster roster = rosters.of(request.to().asBareJid());
        if (roster.isCurrent(request.payload().attribute("ver"))) {
            return request.result();
        }
        return request.result(roster.query(roster.items()));
    }

    private void markInterested(Stanza request) {
        Account account = rosters.router().accounts().find(request.to().asBareJid());
        Session session =
                account == null ? null : account.session(request.from().getResourceOrThrow());
        if (session != null) {
            rosters.addInterested(session);
        }
    }

    private Stanza set(Stanza request) {
        List<Element> items = request.payload().children();
        if (items.size() != 1 || !items.get(0).is(Roster.NAMESPACE, "item")) {
            throw new StanzaError(Condition.BAD_REQUEST, "a roster is changed item by item");
        }
        Element item = items.get(0);
        if ("remove".equals(item.attribute("subscription"))) {
            remove(request.to().asBareJid(), jid(item));
        } else {
            update(request.to().asBareJid(), jid(item), item);
        }
        return request.result();
    }

    private void update(BareJid account, BareJid jid, Element item) {
        if (account.equals(jid)) {
            throw new StanzaError(Condition.NOT_ALLOWED, "nobody is a contact of oneself");
        }
        List<String> groups = groups(item);
        Contact contact = rosters.of(account).findOrAdd(jid);
        contact.describe(item.attribute("name"), groups);
        rosters.push(account, contact);
    }

    private void remove(BareJid account, BareJid jid) {
        Contact contact = rosters.contact(account, jid);
        if (contact == null || !contact.isListed()) {
            // Of the type that RFC 6121 §2.5.3 gives it, which is not its usual one.
            throw new StanzaError(
                    Condition.ITEM_NOT_FOUND, "modify", "the roster has no such contact");
        }
        subscriptions.remove(account, contact);
    }

    private static BareJid jid(Element item) {
        String jid = item.attribute("jid");
        if (jid == null) {
            throw new StanzaError(Condition.BAD_REQUEST, "an item needs a jid");
        }
        return Jids.require(jid).asBareJid();
    }

    /** RFC 6121 §2.3.3. */
    private static List<String> groups(Element item) {
        List<String> groups =
                item.children().stream()
                        .filter(child -> child.is(Roster.NAMESPACE, "group"))
                        .map(Element::text)
                        .toList();
        Set<String> different = new HashSet<>(groups);
        if (different.size() < groups.size()) {
            throw new StanzaError(Condition.BAD_REQUEST, "a group is named twice");
        }
        if (different.contains("")) {
            throw new StanzaError(Condition.NOT_ACCEPTABLE, "a group has no name");
        }
        return groups;
    }
}
