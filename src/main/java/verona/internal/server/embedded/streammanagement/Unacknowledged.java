package verona.internal.server.embedded.streammanagement;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import verona.internal.server.embedded.core.Session;
import verona.internal.server.embedded.core.Stanza;

/** The stanzas that were sent to a client, and that it has not acknowledged yet. */
final class Unacknowledged {

    /** A stanza, with its text and with the sessions that have it if it is a message. */
    static final class Sent {

        private final Stanza stanza;
        private final String xml;
        private final Instant time;
        private Set<Session> holders = Set.of();

        private Sent(Stanza stanza, String xml, Instant time) {
            this.stanza = stanza;
            this.xml = xml;
            this.time = time;
        }

        Stanza stanza() {
            return stanza;
        }

        String xml() {
            return xml;
        }

        /** When it was sent first. */
        Instant time() {
            return time;
        }

        Set<Session> holders() {
            return holders;
        }
    }

    private final Deque<Sent> stanzas = new ArrayDeque<>();
    private final Counter acknowledged;
    private long characters;

    /** None, after that many acknowledged ones. */
    Unacknowledged(long acknowledged) {
        this.acknowledged = new Counter(acknowledged);
    }

    void add(Stanza stanza, String xml, Instant time) {
        stanzas.add(new Sent(stanza, xml, time));
        characters += xml.length();
    }

    /** Notes which sessions a message has come to. */
    void shared(Stanza message, Set<Session> holders) {
        Iterator<Sent> newestFirst = stanzas.descendingIterator();
        while (newestFirst.hasNext()) {
            Sent sent = newestFirst.next();
            if (sent.stanza == message) {
                sent.holders = holders;
                return;
            }
        }
    }

    /** Whether a client can have handled that many: no more than have been sent to it. */
    boolean allows(long h) {
        return acknowledged.distanceTo(h) <= stanzas.size();
    }

    /** The client has handled that many, which this {@link #allows}. */
    void acknowledge(long h) {
        long count = acknowledged.distanceTo(h);
        for (long i = 0; i < count; i++) {
            characters -= stanzas.remove().xml.length();
        }
        acknowledged.add(count);
    }

    /** How many have been sent, acknowledged or not. */
    long sent() {
        Counter sent = new Counter(acknowledged.value());
        sent.add(stanzas.size());
        return sent.value();
    }

    /** The length of all their texts. */
    long characters() {
        return characters;
    }

    /** Oldest first. */
    List<Sent> stanzas() {
        return List.copyOf(stanzas);
    }

    void clear() {
        acknowledge(sent());
    }
}
