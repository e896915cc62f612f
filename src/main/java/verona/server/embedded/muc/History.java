package verona.server.embedded.muc;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.server.embedded.core.Elements;
import verona.server.embedded.core.ServerClock;
import verona.server.embedded.core.Stanza;
import verona.stanza.Element;

/** What has been said in a room: its last messages, and the subject. */
final class History {

    private static final String DELAY = "urn:xmpp:delay";

    /** A message as it was sent to the room's occupants. */
    record Entry(Element message, Jid from, Instant time) {}

    private final ServerClock clock;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private @Nullable Entry subject;

    History(ServerClock clock) {
        this.clock = clock;
    }

    void add(Element message, Jid from, int limit) {
        entries.add(new Entry(message, from, clock.now()));
        while (entries.size() > limit) {
            entries.remove();
        }
    }

    /** The subject, {@code ""} for none. */
    String subject() {
        String text = subject == null ? null : Elements.childText(subject.message(), "subject");
        return text == null ? "" : text;
    }

    void subject(Element message, Jid from) {
        subject = new Entry(message, from, clock.now());
    }

    /** Sends the history that the occupant asks for, and then the subject. */
    void send(Room room, Occupant to, HistoryRequest request) {
        for (Entry entry : newest(request)) {
            room.route(delayed(entry, room, to));
        }
        room.route(subject == null ? noSubject(room, to) : delayed(subject, room, to));
    }

    private List<Entry> newest(HistoryRequest request) {
        List<Entry> chosen = new ArrayList<>();
        int characters = 0;
        for (Entry entry : (Iterable<Entry>) entries::descendingIterator) {
            characters += request.limitsCharacters() ? entry.message().toXml().length() : 0;
            if (!request.allows(chosen.size() + 1, characters, entry.time())) {
                break;
            }
            chosen.add(0, entry);
        }
        return chosen;
    }

    /** XEP-0045 §7.2.14: the room, not the sender, says when it was. */
    private static Stanza delayed(Entry entry, Room room, Occupant to) {
        Element delay =
                Element.of(DELAY, "delay")
                        .withAttribute("from", room.jid())
                        .withAttribute("stamp", entry.time().toString());
        return Stanza.of(entry.message().withChild(delay), entry.from(), to.realJid());
    }

    /** XEP-0045 §7.2.15: a room without a subject says so. */
    private static Stanza noSubject(Room room, Occupant to) {
        Element message =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("type", "groupchat")
                        .withChild(Element.of(Element.CLIENT, "subject"));
        return Stanza.of(message, room.jid(), to.realJid());
    }
}
