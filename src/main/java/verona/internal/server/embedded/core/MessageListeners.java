package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import verona.internal.server.embedded.core.MessageListener.Direction;

/** All listeners, each of which gets what the one before it made of a message. */
final class MessageListeners {

    private final List<MessageListener> listeners = new ArrayList<>();

    void add(MessageListener listener) {
        listeners.add(listener);
    }

    Stanza kept(Account account, Stanza message, Direction direction) {
        Stanza kept = message;
        for (MessageListener listener : listeners) {
            kept = listener.kept(account, kept, direction);
        }
        return kept;
    }

    /** Gives all sessions that have the message then. */
    Set<Session> held(
            Account account, Stanza message, Direction direction, List<Session> sessions) {
        Set<Session> holders = new LinkedHashSet<>(sessions);
        for (MessageListener listener : listeners) {
            holders.addAll(listener.held(account, message, direction, sessions));
        }
        return holders;
    }
}
