package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;

/** The domain of the accounts: the server itself, bare JIDs and full JIDs (RFC 6121 §8). */
public final class LocalHost implements Host {

    private final Map<String, IqHandler> serverIqs = new HashMap<>();
    private final Map<String, IqHandler> accountIqs = new HashMap<>();
    private final Set<String> withoutAccount = new HashSet<>();
    private final List<Consumer<Stanza>> accountAnswers = new ArrayList<>();
    private final MessageDelivery messages = new MessageDelivery();
    private final Router router;
    private PresenceHandler presence;
    private @Nullable Contacts contacts;

    LocalHost(Router router) {
        this.router = router;
        presence = new NoPresence(router);
    }

    /** Has IQ requests of that namespace to the server's domain answered. */
    public void serverIq(String namespace, IqHandler handler) {
        serverIqs.put(namespace, handler);
    }

    /** Has IQ requests of that namespace to an account's bare JID answered on its behalf. */
    public void accountIq(String namespace, IqHandler handler) {
        accountIqs.put(namespace, handler);
    }

    /** The same, with an answer for bare JIDs that no account has, too. */
    public void bareJidIq(String namespace, IqHandler handler) {
        accountIq(namespace, handler);
        withoutAccount.add(namespace);
    }

    /**
     * The session that asks something of its own account.
     *
     * @param otherwise what to say to anybody else
     */
    public Session requireOwner(Stanza request, Condition otherwise) {
        Session session = request.from().hasResource() ? session(request.from()) : null;
        if (session == null || !session.account().jid().equals(request.to())) {
            throw new StanzaError(otherwise, "that is for the account's owner alone");
        }
        return session;
    }

    /** Has answers handled that come to an account's bare JID, which the server has asked for. */
    public void accountAnswers(Consumer<Stanza> handler) {
        accountAnswers.add(handler);
    }

    /** Has presence handled. */
    public void presence(PresenceHandler handler) {
        presence = handler;
    }

    /** What handles presence. */
    public PresenceHandler presence() {
        return presence;
    }

    /** Says what the rosters know. */
    public void contacts(Contacts rosters) {
        contacts = rosters;
    }

    /** Whether somebody is in the account's roster. */
    public boolean isContact(BareJid account, BareJid jid) {
        return contacts != null && contacts.isListed(account, jid);
    }

    /** The groups that the account's roster has somebody in. */
    public List<String> groups(BareJid account, BareJid jid) {
        return contacts == null ? List.of() : contacts.groups(account, jid);
    }

    /** Who is subscribed to the account's presence. */
    public List<BareJid> subscribers(BareJid account) {
        return contacts == null ? List.of() : contacts.subscribers(account);
    }

    /** Whether somebody may know the presence of an account: its owner and its subscribers. */
    public boolean mayKnow(Jid who, Jid account) {
        BareJid bare = who.asBareJid();
        return bare.equals(account.asBareJid()) || subscribers(account.asBareJid()).contains(bare);
    }

    /** Has a feature take part in the messages of accounts. */
    public void messages(MessageListener listener) {
        messages.listen(listener);
    }

    /** A session sends a message; gives what goes on to where it is addressed. */
    Stanza sent(Session from, Stanza message) {
        return messages.sent(from, message);
    }

    /**
     * A session has ended that has not acknowledged a stanza, XEP-0198 §4.
     *
     * @param holders the sessions that a message has come to
     */
    public void undelivered(Session session, Stanza stanza, Set<Session> holders) {
        try {
            if (stanza.isMessage()) {
                undeliveredMessage(session, stanza, holders);
            } else if (stanza.isRequest()) {
                throw new StanzaError(
                        Condition.SERVICE_UNAVAILABLE, "the session has ended without an answer");
            }
        } catch (StanzaError e) {
            router.refuse(stanza, e);
        }
    }

    private void undeliveredMessage(Session session, Stanza message, Set<Session> holders) {
        List<Session> others = session.account().sessions();
        boolean own = message.from().equals(session.account().jid());
        if (!own && others.stream().noneMatch(holders::contains)) {
            messages.undelivered(account(session.jid()), message);
        }
    }

    /** Has messages stored that no session takes. */
    public void offlineMessages(OfflineStore store) {
        messages.store(store);
    }

    @Override
    public void handle(Stanza stanza) {
        if (!stanza.to().hasLocalpart()) {
            toServer(stanza);
        } else if (stanza.to().hasResource()) {
            toSession(stanza);
        } else {
            toAccount(stanza);
        }
    }

    private void toServer(Stanza stanza) {
        if (stanza.isRequest()) {
            answer(serverIqs, stanza);
        } else if (stanza.isPresence()) {
            presence.received(stanza);
        } else if (stanza.isMessage()) {
            throw new StanzaError(
                    Condition.SERVICE_UNAVAILABLE, "the server itself takes no messages");
        }
    }

    private void answer(Map<String, IqHandler> handlers, Stanza request) {
        String namespace = request.payload().namespace();
        IqHandler handler = handlers.get(namespace);
        if (handler == null) {
            throw new StanzaError(
                    Condition.SERVICE_UNAVAILABLE, "nothing here handles " + namespace);
        }
        Stanza answer = handler.handle(request);
        if (answer != null) {
            router.route(answer);
        }
    }

    private void toSession(Stanza stanza) {
        Session session = session(stanza.to());
        if (session != null && stanza.isMessage()) {
            messages.toSession(session, stanza);
        } else if (session != null && !isForTheServer(stanza)) {
            session.send(stanza);
        } else if (stanza.isPresence()) {
            presence.received(stanza);
        } else if (stanza.isMessage()) {
            messages.toMissingSession(account(stanza.to()), stanza);
        } else if (stanza.isRequest()) {
            throw new StanzaError(
                    Condition.SERVICE_UNAVAILABLE, "no session of that full JID is connected");
        }
    }

    private @Nullable Session session(Jid jid) {
        Account account = account(jid);
        return account == null ? null : account.session(jid.getResourceOrThrow());
    }

    private @Nullable Account account(Jid jid) {
        return router.accounts().find(jid.asBareJid());
    }

    /** RFC 6121 §8.5.3.1: the server handles subscriptions and probes, whoever they are for. */
    private static boolean isForTheServer(Stanza stanza) {
        return stanza.isPresence()
                && (stanza.type().contains("subscribe") || stanza.type().equals("probe"));
    }

    private void toAccount(Stanza stanza) {
        if (stanza.isPresence()) {
            presence.received(stanza);
        } else if (stanza.isMessage()) {
            messages.toAccount(account(stanza.to()), stanza);
        } else if (stanza.isRequest()) {
            requireAccount(stanza);
            answer(accountIqs, stanza);
        } else {
            accountAnswers.forEach(handler -> handler.accept(stanza));
        }
    }

    private void requireAccount(Stanza request) {
        boolean needed = !withoutAccount.contains(request.payload().namespace());
        if (needed && account(request.to()) == null) {
            throw noAnswer(request);
        }
    }

    /**
     * The refusal of a request to an account that does not exist (RFC 6121 §8.5.1), and to one that
     * has no answer to it for whoever asks: nobody can distinguish the one from the other.
     */
    public static StanzaError noAnswer(Stanza request) {
        return new StanzaError(
                Condition.SERVICE_UNAVAILABLE,
                "there is no such account, or it has nothing of "
                        + request.payload().namespace()
                        + " for you");
    }
}
