package verona.internal.server.embedded.roster;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Delay;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.PresenceHandler;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.SessionListener;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Who learns of whose presence, RFC 6121 §4. */
final class PresenceRouting implements PresenceHandler, SessionListener {

    private final DirectedPresence directed = new DirectedPresence();
    private final Router router;
    private final Rosters rosters;
    private final Subscriptions subscriptions;
    private final PresenceStanzas presences;
    private final Probes probes;

    PresenceRouting(Rosters rosters, Subscriptions subscriptions, PresenceStanzas presences) {
        this.router = rosters.router();
        this.rosters = rosters;
        this.subscriptions = subscriptions;
        this.presences = presences;
        probes = new Probes(rosters, presences, directed);
    }

    @Override
    public void broadcast(Session from, Stanza presence) {
        switch (presence.type()) {
            case "" -> available(from, presence.element().withAttribute("to", null));
            case "unavailable" -> unavailable(from, presence.element());
            default ->
                    throw new StanzaError(
                            Condition.BAD_REQUEST, "presence of that type is for somebody");
        }
    }

    private void available(Session from, Element presence) {
        boolean initial = !from.isAvailable();
        boolean unreachable = !from.takesBareJidStanzas();
        from.presence(delayed(presence), priority(presence));
        tellSubscribers(from, presence);
        if (initial) {
            askContacts(from);
            deliverRequests(from);
        }
        if (unreachable && from.takesBareJidStanzas()) {
            router.reachable(from);
        }
    }

    /** XEP-0203: whoever gets it later learns since when it holds. */
    private Element delayed(Element presence) {
        return presence.withChild(Delay.by(router.domain(), router.clock().now()));
    }

    /** RFC 6121 §4.7.2.3: zero where none is given, by an empty element either. */
    private static int priority(Element presence) {
        String text = Elements.childText(presence, "priority");
        try {
            return text == null || text.isBlank() ? 0 : Byte.parseByte(text.strip());
        } catch (NumberFormatException e) {
            throw new StanzaError(Condition.BAD_REQUEST, "a priority is from -128 to 127");
        }
    }

    /** §4.2.2, §4.4.2, §4.5.2: the subscribers, and the account's own sessions. */
    private void tellSubscribers(Session from, Element presence) {
        BareJid user = from.account().jid();
        for (Session own : from.account().sessions()) {
            if (own.isAvailable() || own == from) {
                own.send(Stanza.of(presence, from.jid(), own.jid()));
            }
        }
        router.presence(from.account(), Stanza.of(presence, from.jid(), user));
        for (Contact contact : rosters.of(user).contacts()) {
            if (contact.isFrom()) {
                router.route(Stanza.of(presence, from.jid(), contact.jid()));
            }
        }
    }

    /** §4.2.2 and §4.3: initial presence asks for the presence of others. */
    private void askContacts(Session from) {
        for (Session own : from.account().sessions()) {
            Element presence = own.presence();
            if (presence != null && own != from) {
                from.send(Stanza.of(presence, own.jid(), from.jid()));
            }
        }
        for (Contact contact : rosters.of(from.account().jid()).contacts()) {
            if (contact.isTo()) {
                presences.send("probe", from.jid(), contact.jid());
            }
        }
    }

    /** §3.1.3: requests that came while nobody was there. */
    private void deliverRequests(Session to) {
        for (Contact contact : rosters.of(to.account().jid()).contacts()) {
            Element request = contact.pendingIn();
            if (request != null) {
                deliver(to, Stanza.of(request, contact.jid(), to.account().jid()));
            }
        }
    }

    private void deliver(Session to, Stanza request) {
        if (router.admits(request)) {
            to.send(request);
        }
    }

    private void unavailable(Session from, Element presence) {
        Set<Jid> receivers = directed.forget(from);
        if (from.isAvailable()) {
            from.presence(null, 0);
            rememberLast(from.account(), presence);
            tellSubscribers(from, presence);
            receivers.removeIf(jid -> isSubscriber(from.account(), jid));
            router.gone(from, presence);
        }
        receivers.forEach(jid -> router.route(Stanza.of(presence, from.jid(), jid)));
    }

    private void rememberLast(Account account, Element presence) {
        if (account.sessions().stream().noneMatch(Session::isAvailable)) {
            probes.gone(account, delayed(presence));
        }
    }

    /** §4.6.3: a subscriber receives the broadcast. */
    private boolean isSubscriber(Account account, Jid jid) {
        Contact contact = rosters.contact(account.jid(), jid.asBareJid());
        return account.jid().equals(jid.asBareJid()) || contact != null && contact.isFrom();
    }

    @Override
    public void directed(Session from, Stanza presence) {
        switch (presence.type()) {
            case "subscribe", "subscribed", "unsubscribe", "unsubscribed" ->
                    subscriptions.sent(presence);
            default -> {
                directed.sent(from, presence);
                router.route(presence);
            }
        }
    }

    @Override
    public List<Jid> receivers(Session session) {
        Set<Jid> receivers = new LinkedHashSet<>(directed.receivers(session));
        if (session.isAvailable()) {
            receivers.addAll(rosters.subscribers(session.account().jid()));
        }
        return List.copyOf(receivers);
    }

    @Override
    public void received(Stanza presence) {
        if (presence.to().hasLocalpart()) {
            receivedByAccount(presence);
        } else {
            new ServerPresence(router).received(presence);
        }
    }

    private void receivedByAccount(Stanza presence) {
        switch (presence.type()) {
            case "", "unavailable", "error" -> deliver(presence);
            case "probe" -> probes.answer(presence);
            default -> subscriptions.received(presence);
        }
    }

    /** RFC 6121 §8.5.2.1.2; what is for a session that is not there goes nowhere, §8.5.3.2.2. */
    private void deliver(Stanza presence) {
        Account account = account(presence.to());
        if (account != null && !presence.to().hasResource()) {
            account.sessions().stream()
                    .filter(Session::isAvailable)
                    .forEach(session -> session.send(presence));
            router.presence(account, presence);
        }
    }

    private @Nullable Account account(Jid jid) {
        return router.accounts().find(jid.asBareJid());
    }

    @Override
    public void ended(Session session) {
        rosters.removeInterested(session);
        unavailable(session, PresenceStanzas.empty("unavailable"));
    }

    @Override
    public void deleted(Account account) {
        for (Contact contact : rosters.of(account.jid()).contacts()) {
            subscriptions.cancel(account.jid(), contact);
        }
        rosters.remove(account.jid());
        probes.forget(account);
    }
}
