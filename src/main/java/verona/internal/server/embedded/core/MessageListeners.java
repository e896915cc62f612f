package verona.internal.server.embedded.core;

import java.util.ArrayList;
import java.util.List;
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

    void held(Account account, Stanza message, Direction direction, List<Session> sessions) {
        listeners.forEach(listener -> listener.held(account, message, direction, sessions));
    }
}
