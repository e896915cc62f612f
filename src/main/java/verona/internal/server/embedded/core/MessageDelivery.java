package verona.internal.server.embedded.core;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.MessageListener.Direction;

/** Who gets a message, by its type and by who is there: RFC 6121 §8.5. */
final class MessageDelivery {

    /** How a message is brought to sessions. */
    private interface Delivery {

        /** Gives the message as it is stored if there are no sessions. */
        Stanza to(Account account, List<Session> sessions, Stanza message);
    }

    private final MessageListeners listeners = new MessageListeners();
    private @Nullable OfflineStore offline;

    void listen(MessageListener listener) {
        listeners.add(listener);
    }

    void store(OfflineStore store) {
        offline = store;
    }

    /** A session sends a message. Gives what goes on: what its account has of it is for itself. */
    Stanza sent(Session from, Stanza message) {
        Account account = from.account();
        Stanza kept = listeners.kept(account, message, Direction.SENT);
        listeners.held(account, kept, Direction.SENT, List.of(from));
        return account.jid().equals(message.to().asBareJid()) ? kept : message;
    }

    void toSession(Session session, Stanza message) {
        deliver(session.account(), List.of(session), message);
    }

    void toMissingSession(@Nullable Account account, Stanza message) {
        toMissingSession(account, message, this::deliver);
    }

    void toAccount(@Nullable Account account, Stanza message) {
        toAccount(account, message, this::deliver);
    }

    /**
     * A session has ended that has not acknowledged a message, and no other has it: the message is
     * treated as if the session had not been there (XEP-0198 §4). Listeners know it already.
     */
    void undelivered(@Nullable Account account, Stanza message) {
        if (message.to().hasResource()) {
            toMissingSession(account, message, MessageDelivery::deliverAgain);
        } else {
            toAccount(account, message, MessageDelivery::deliverAgain);
        }
    }

    private static Stanza deliverAgain(Account account, List<Session> sessions, Stanza message) {
        sessions.forEach(session -> session.send(message));
        return message;
    }

    /** RFC 6121 §8.5.3.2.1: only a chat message falls back to the bare JID. */
    private void toMissingSession(@Nullable Account account, Stanza message, Delivery delivery) {
        switch (message.type()) {
            case "chat" -> toAccount(account, message, delivery);
            case "error", "headline" -> {}
            default -> throw unavailable("no session of that full JID is connected");
        }
    }

    /** RFC 6121 §8.5.1 and §8.5.2. */
    private void toAccount(@Nullable Account account, Stanza message, Delivery delivery) {
        switch (message.type()) {
            case "error" -> {}
            case "headline" -> deliverIfReachable(account, message, delivery);
            case "groupchat" -> throw unavailable("an account takes no groupchat messages");
            default -> deliverOrStore(account, message, delivery);
        }
    }

    private static void deliverIfReachable(
            @Nullable Account account, Stanza message, Delivery delivery) {
        if (account != null && !reachable(account).isEmpty()) {
            delivery.to(account, reachable(account), message);
        }
    }

    private void deliverOrStore(@Nullable Account account, Stanza message, Delivery delivery) {
        if (account == null) {
            throw unavailable("there is no such account");
        }
        List<Session> sessions = mostAvailable(account);
        if (!sessions.isEmpty()) {
            delivery.to(account, sessions, message);
        } else if (offline != null && offline.takes(message)) {
            offline.store(account, delivery.to(account, sessions, message));
        } else {
            throw unavailable("nobody is there to take the message");
        }
    }

    private static List<Session> reachable(Account account) {
        return account.sessions().stream().filter(Session::takesBareJidStanzas).toList();
    }

    /** RFC 6121 §8.5.2.1.1, the first way: as most servers do, by priority. */
    private static List<Session> mostAvailable(Account account) {
        List<Session> sessions = reachable(account);
        int most = sessions.stream().mapToInt(Session::priority).max().orElse(0);
        return sessions.stream().filter(session -> session.priority() == most).toList();
    }

    private Stanza deliver(Account account, List<Session> sessions, Stanza message) {
        Stanza kept = listeners.kept(account, message, Direction.RECEIVED);
        for (Session session : sessions) {
            session.send(kept);
        }
        Set<Session> holders = listeners.held(account, kept, Direction.RECEIVED, sessions);
        for (Session session : sessions) {
            session.shared(kept, holders);
        }
        return kept;
    }

    private static StanzaError unavailable(String text) {
        return new StanzaError(Condition.SERVICE_UNAVAILABLE, text);
    }
}
