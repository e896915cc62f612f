package verona.internal.server.embedded.archive;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Stanza;

/** The messages of an account or a room, in the order they came. */
final class Archive {

    private final List<ArchivedMessage> messages = new ArrayList<>();

    /** Adds a message that has just come, and gives its id. */
    String add(Stanza message, Instant now, @Nullable Author author) {
        return add(messages.size(), message, now, author);
    }

    /** Adds a message that came earlier, at its time's place. */
    String insert(Stanza message, Instant time, @Nullable Author author) {
        int place = messages.size();
        while (place > 0 && messages.get(place - 1).time().isAfter(time)) {
            place--;
        }
        return add(place, message, time, author);
    }

    /** XEP-0313 §3: an id can't be foreseen, and is used once only. */
    private String add(int place, Stanza message, Instant time, @Nullable Author author) {
        String id = UUID.randomUUID().toString();
        messages.add(
                place,
                new ArchivedMessage(
                        id, time, message.from(), message.to(), message.element(), author));
        return id;
    }

    int size() {
        return messages.size();
    }

    List<ArchivedMessage> messages() {
        return List.copyOf(messages);
    }
}
