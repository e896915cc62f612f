package verona.internal.server.embedded.roster;

import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import verona.internal.server.embedded.core.Account;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;
import verona.internal.server.embedded.core.StanzaError;
import verona.stanza.Element;

/** Subscriptions to presence, on both sides of them: RFC 6121 §3 and appendix A. */
record Subscriptions(Rosters rosters, PresenceStanzas presences) {

    /** A client manages a subscription; it does so for its account. */
    void sent(Stanza stanza) {
        BareJid user = stanza.from().asBareJid();
        if (user.equals(stanza.to().asBareJid())) {
            throw new StanzaError(Condition.NOT_ALLOWED, "everybody sees one's own presence");
        }
        Contact contact = rosters.of(user).findOrAdd(stanza.to().asBareJid());
        Stanza bare = stanza.readdressed(user, contact.jid());
        switch (stanza.type()) {
            case "subscribe" -> subscribe(user, contact, bare);
            case "subscribed" -> approve(user, contact, bare);
            case "unsubscribe" -> unsubscribe(user, contact, bare);
            default -> refuse(user, contact, bare);
        }
    }

    /** Appendix A.2.1. */
    private void subscribe(BareJid user, Contact contact, Stanza stanza) {
        if (!contact.isTo() && !contact.isPendingOut()) {
            contact.ask();
            rosters.push(user, contact);
        }
        route(stanza);
    }

    /** Appendix A.2.3 and, where nobody has asked, §3.4.2. */
    private void approve(BareJid user, Contact contact, Stanza stanza) {
        if (contact.pendingIn() != null) {
            contact.subscribedFrom(true);
            rosters.push(user, contact);
            route(stanza);
            presences.sendAll(account(user), contact.jid());
            refresh(user, contact);
        } else if (!contact.isFrom()) {
            contact.approve(true);
            rosters.push(user, contact);
        }
    }

    /**
     * Prosody asks for the contact's presence anew when it becomes mutual; scenarios wait for it.
     */
    private void refresh(BareJid user, Contact contact) {
        if (contact.isTo()) {
            presences.send("probe", user, contact.jid());
        }
    }

    /** Appendix A.2.2. */
    private void unsubscribe(BareJid user, Contact contact, Stanza stanza) {
        if (contact.isTo() || contact.isPendingOut()) {
            contact.subscribedTo(false);
            rosters.push(user, contact);
        }
        route(stanza);
    }

    /** Appendix A.2.4 and §3.2.2; an approval in advance was between the user and the server. */
    private void refuse(BareJid user, Contact contact, Stanza stanza) {
        boolean subscribed = contact.isFrom();
        boolean concerned = subscribed || contact.pendingIn() != null;
        if (concerned || contact.isApproved()) {
            contact.approve(false);
            contact.subscribedFrom(false);
            rosters.push(user, contact);
        }
        if (subscribed) {
            presences.sendUnavailable(account(user), contact.jid());
        }
        if (concerned) {
            route(stanza);
        }
    }

    /** RFC 6121 §2.5: with the contact go the subscriptions. */
    void remove(BareJid user, Contact contact) {
        rosters.of(user).remove(contact);
        cancel(user, contact);
        Element gone =
                Element.of(Roster.NAMESPACE, "item")
                        .withAttribute("jid", contact.jid())
                        .withAttribute("subscription", "remove");
        rosters.push(user, gone);
    }

    /** Ends what there is between a user and somebody who is no contact any more. */
    void cancel(BareJid user, Contact contact) {
        if (contact.isTo() || contact.isPendingOut()) {
            presences.send("unsubscribe", user, contact.jid());
        }
        if (contact.isFrom()) {
            presences.sendUnavailable(account(user), contact.jid());
        }
        if (contact.isFrom() || contact.pendingIn() != null) {
            presences.send("unsubscribed", user, contact.jid());
        }
    }

    /** Such a stanza arrives for an account; for one that does not exist it is dropped, §8.5.1. */
    void received(Stanza stanza) {
        Account account = account(stanza.to().asBareJid());
        if (account != null) {
            Contact contact = rosters.of(account.jid()).findOrAdd(stanza.from().asBareJid());
            Stanza bare = stanza.readdressed(contact.jid(), account.jid());
            switch (stanza.type()) {
                case "subscribe" -> asked(account, contact, bare);
                case "subscribed" -> approved(account, contact, bare);
                case "unsubscribe" -> unsubscribed(account, contact, bare);
                default -> refused(account, contact, bare);
            }
        }
    }

    /** Appendix A.3.1. */
    private void asked(Account account, Contact contact, Stanza stanza) {
        if (contact.isFrom()) {
            presences.send("subscribed", account.jid(), contact.jid());
            presences.sendAll(account, contact.jid());
        } else if (contact.isApproved()) {
            contact.subscribedFrom(true);
            rosters.push(account.jid(), contact);
            presences.send("subscribed", account.jid(), contact.jid());
            presences.sendAll(account, contact.jid());
        } else {
            // RFC 6121 §3.1.3: so the user knows that the request has come.
            presences.send("unavailable", account.jid(), contact.jid());
            keep(account, contact, stanza);
        }
    }

    /** §3.1.3: of several requests one is kept and delivered, the first. */
    private void keep(Account account, Contact contact, Stanza request) {
        if (contact.pendingIn() == null) {
            contact.asked(request.element());
            rosters.of(account.jid()).changed();
            account.sessions().stream()
                    .filter(Session::isAvailable)
                    .forEach(session -> session.send(request));
        }
    }

    /** Appendix A.3.3. */
    private void approved(Account account, Contact contact, Stanza stanza) {
        if (contact.isPendingOut()) {
            contact.subscribedTo(true);
            deliver(account, contact, stanza);
        }
    }

    /** Appendix A.3.2. */
    private void unsubscribed(Account account, Contact contact, Stanza stanza) {
        if (contact.isFrom() || contact.pendingIn() != null) {
            boolean subscribed = contact.isFrom();
            contact.subscribedFrom(false);
            deliver(account, contact, stanza);
            if (subscribed) {
                presences.sendUnavailable(account, contact.jid());
            }
            presences.send("unsubscribed", account.jid(), contact.jid());
        }
    }

    /** Appendix A.3.4. */
    private void refused(Account account, Contact contact, Stanza stanza) {
        if (contact.isTo() || contact.isPendingOut()) {
            contact.subscribedTo(false);
            deliver(account, contact, stanza);
        }
    }

    /** §3.1.6, §3.2.3 and §3.3.3: to the interested resources, whether available or not. */
    private void deliver(Account account, Contact contact, Stanza stanza) {
        account.sessions().stream()
                .filter(rosters::isInterested)
                .forEach(session -> session.send(stanza));
        rosters.push(account.jid(), contact);
    }

    private @Nullable Account account(BareJid jid) {
        return rosters.router().accounts().find(jid);
    }

    private void route(Stanza stanza) {
        rosters.router().route(stanza);
    }
}
