package verona.server.embedded.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who gets a message, by its type and by who is there: RFC 6121 §8.5. */
final class MessageDelivery {

    private OfflineStore offline = (account, message) -> false;

    void store(OfflineStore store) {
        offline = store;
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
            case "headline" -> deliver(account, message);
            case "groupchat" -> throw unavailable("an account takes no groupchat messages");
            default -> deliverOrStore(account, message);
        }
    }

    private void deliverOrStore(@Nullable Account account, Stanza message) {
        if (account == null) {
            throw unavailable("there is no such account");
        }
        if (!deliver(account, message) && !offline.store(account, message)) {
            throw unavailable("nobody is there to take the message");
        }
    }

    private static boolean deliver(@Nullable Account account, Stanza message) {
        List<Session> sessions = account == null ? List.of() : account.sessions();
        boolean delivered = false;
        for (Session session : sessions) {
            if (session.takesBareJidStanzas()) {
                session.send(message);
                delivered = true;
            }
        }
        return delivered;
    }

    private static StanzaError unavailable(String text) {
        return new StanzaError(Condition.SERVICE_UNAVAILABLE, text);
    }
}
