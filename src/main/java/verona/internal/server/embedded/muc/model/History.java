package verona.internal.server.embedded.muc.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Elements;
import verona.internal.server.embedded.core.Hints;
import verona.internal.server.embedded.core.Stanza;
import verona.stanza.Element;

/** What has been said in a room: its last messages, and the subject. */
public final class History {

    /** What says something without a body: encrypted messages and chat markers. */
    private static final Set<String> WITHOUT_BODY =
            Set.of("urn:xmpp:eme:0", "urn:xmpp:chat-markers:0");

    private final Deque<HistoryEntry> entries = new ArrayDeque<>();
    private @Nullable HistoryEntry subject;

    /** Keeps a message for those who enter later, if it is one that says something. */
    public void add(HistoryEntry entry, int limit) {
        if (!isKept(entry.message())) {
            return;
        }
        entries.add(entry);
        while (entries.size() > limit) {
            entries.remove();
        }
    }

    private static boolean isKept(Element message) {
        if (Hints.noPermanentStore(message)) {
            return false;
        }
        return Hints.store(message)
                || message.child(Element.CLIENT, "body") != null
                || message.children().stream().anyMatch(c -> WITHOUT_BODY.contains(c.namespace()));
    }

    public void subject(HistoryEntry entry) {
        subject = entry;
    }

    /** The subject, {@code ""} for none. */
    public String subject() {
        String text = subject == null ? null : Elements.childText(subject.message(), "subject");
        return text == null ? "" : text;
    }

    /** Sends the history that a client asks for, and then the subject. */
    public void send(Room room, Jid to, HistoryRequest request) {
        int limit = room.config().number(ConfigField.HISTORY);
        for (Stanza stanza : newest(room, to, request.atMost(limit))) {
            room.route(stanza);
        }
        room.route(subject == null ? noSubject(room, to) : subject.sent(room, to));
    }

    private List<Stanza> newest(Room room, Jid to, HistoryRequest request) {
        List<Stanza> chosen = new ArrayList<>();
        int characters = 0;
        for (HistoryEntry entry : (Iterable<HistoryEntry>) entries::descendingIterator) {
            Stanza stanza = entry.sent(room, to);
            characters += request.limitsCharacters() ? stanza.element().toXml().length() : 0;
            if (!request.allows(chosen.size() + 1, characters, entry.time())) {
                break;
            }
            chosen.add(0, stanza);
        }
        return chosen;
    }

    /** XEP-0045 §7.2.15: a room without a subject says so. */
    private static Stanza noSubject(Room room, Jid to) {
        Element message =
                Element.of(Element.CLIENT, "message")
                        .withAttribute("type", "groupchat")
                        .withChild(Element.of(Element.CLIENT, "subject"));
        return Stanza.of(message, room.jid(), to);
    }
}
