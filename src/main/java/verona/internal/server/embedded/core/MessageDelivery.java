package verona.internal.server.embedded.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.MessageListener.Direction;

/** Who gets a message, by its type and by who is there: RFC 6121 §8.5. */
final class MessageDelivery {

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

    /** RFC 6121 §8.5.3.2.1: only a chat message falls back to the bare JID. */
    void toMissingSession(@Nullable Account account, Stanza message) {
        switch (message.type()) {
            case "chat" -> toAccount(account, message);
            case "error", "headline" -> {}
            default -> throw unavailable("no session of that full JID is connected");
        }
    }

    /** RFC 6121 §8.5.1 and §8.5.2. */
    void toAccount(@Nullable Account account, Stanza message) {
        switch (message.type()) {
            case "error" -> {}
            case "headline" -> deliverIfReachable(account, message);
            case "groupchat" -> throw unavailable("an account takes no groupchat messages");
            default -> deliverOrStore(account, message);
        }
    }

    private void deliverIfReachable(@Nullable Account account, Stanza message) {
        if (account != null && !reachable(account).isEmpty()) {
            deliver(account, reachable(account), message);
        }
    }

    private void deliverOrStore(@Nullable Account account, Stanza message) {
        if (account == null) {
            throw unavailable("there is no such account");
        }
        List<Session> sessions = mostAvailable(account);
        if (!sessions.isEmpty()) {
            deliver(account, sessions, message);
        } else if (offline != null && offline.takes(message)) {
            offline.store(account, deliver(account, sessions, message));
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
        sessions.forEach(session -> session.send(kept));
        listeners.held(account, kept, Direction.RECEIVED, sessions);
        return kept;
    }

    private static StanzaError unavailable(String text) {
        return new StanzaError(Condition.SERVICE_UNAVAILABLE, text);
    }
}
