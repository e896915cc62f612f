package verona.internal.server.embedded.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Changes;
import verona.internal.server.embedded.core.Contacts;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** All rosters, and the sessions that want to know of changes. */
final class Rosters implements Contacts {

    private final Map<BareJid, Roster> rosters = new HashMap<>();
    private final Set<Session> interested = new HashSet<>();
    private final Router router;

    Rosters(Router router) {
        this.router = router;
    }

    Router router() {
        return router;
    }

    Roster of(BareJid account) {
        return rosters.computeIfAbsent(account, jid -> new Roster());
    }

    void remove(BareJid account) {
        rosters.remove(account);
    }

    /** What an account's roster knows of somebody, null where it knows nothing. */
    @Nullable Contact contact(BareJid account, BareJid jid) {
        Roster roster = rosters.get(account);
        return roster == null ? null : roster.find(jid);
    }

    @Override
    public boolean isListed(BareJid account, BareJid jid) {
        Contact contact = contact(account, jid);
        return contact != null && contact.isListed();
    }

    @Override
    public List<String> groups(BareJid account, BareJid jid) {
        Contact contact = contact(account, jid);
        return contact == null ? List.of() : contact.groups();
    }

    @Override
    public List<BareJid> subscribers(BareJid account) {
        return of(account).contacts().stream().filter(Contact::isFrom).map(Contact::jid).toList();
    }

    void addInterested(Session session) {
        interested.add(session);
    }

    void removeInterested(Session session) {
        interested.remove(session);
    }

    boolean isInterested(Session session) {
        return interested.contains(session);
    }

    /** Pushes a contact as it is now, unless the roster does not show it. */
    void push(BareJid account, Contact contact) {
        if (contact.isListed()) {
            push(account, contact.toElement());
        }
    }

    /** RFC 6121 §2.1.6: every session that has asked for the roster learns of its changes. */
    void push(BareJid account, Element item) {
        Roster roster = of(account);
        roster.changed();
        String key = item.attributes().getOrDefault("jid", "");
        router.changes().report(Changes.ROSTER, account, key, () -> text(item));
        Account owner = router.accounts().find(account);
        List<Session> sessions = owner == null ? List.of() : owner.sessions();
        for (Session session : sessions) {
            if (isInterested(session)) {
                push(roster, account, item, session);
            }
        }
    }

    /** {@code both, Nurse, in Capulets}; null for a contact that is removed. */
    private static @Nullable String text(Element item) {
        String subscription = item.attribute("subscription");
        if ("remove".equals(subscription)) {
            return null;
        }
        List<String> parts = new ArrayList<>();
        parts.add(subscription == null ? "none" : subscription);
        if (item.attribute("ask") != null) {
            parts.add("asked");
        }
        if (item.attribute("name") != null) {
            parts.add(item.attribute("name"));
        }
        item.children().forEach(group -> parts.add("in " + group.text()));
        return String.join(", ", parts);
    }

    private void push(Roster roster, BareJid account, Element item, Session session) {
        Element push =
                Element.of(Element.CLIENT, "iq")
                        .withAttribute("type", "set")
                        .withAttribute("id", "push-" + UUID.randomUUID())
                        .withChild(roster.query(List.of(item)));
        session.send(Stanza.of(push, account, session.jid()));
    }
}
