package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Element;

/** Looks for an expected stanza among those that other clients got, from a room above all. */
final class RoomFindings {

    private static final String MUC_USER = "http://jabber.org/protocol/muc#user";

    /** The status codes that a room says to the occupant itself alone (XEP-0045 §16.6.2). */
    private static final Set<String> OWN_CODES = Set.of("100", "110", "170", "201", "210");

    private final FailedStep step;

    RoomFindings(FailedStep step) {
        this.step = step;
    }

    void add(int index, Findings findings) {
        Entry entry = step.lastMatch(index, this::isBroadcastToOthers);
        if (entry == null) {
            return;
        }
        String room = Addresses.bare(from(entry));
        String got = "%s got one that matches%s".formatted(entry.client(), step.at(entry));
        boolean joined = step.addresses().hasJoined(step.client(), room);
        if (!joined && step.addresses().isRoom(room) && isForAllOccupants(index, entry)) {
            findings.hint(
                    "%s, from the room %s, which %s has not joined: let %3$s join it first"
                            .formatted(got, room, step.client()));
        } else {
            findings.note("%s; %s got none".formatted(got, step.client()));
        }
    }

    private boolean isBroadcastToOthers(Entry entry) {
        Candidate stanza = entry.stanza();
        return entry.kind() == Kind.RECEIVED
                && !step.isOwn(entry)
                && stanza != null
                && !stanza.element().name().equals("iq");
    }

    private static String from(Entry entry) {
        return element(entry).attributes().getOrDefault("from", "");
    }

    private static Element element(Entry entry) {
        @Nullable Candidate stanza = entry.stanza();
        return stanza == null ? Element.of("", "") : stanza.element();
    }

    /** Whether the room would have sent the expected stanza to this client, too. */
    private boolean isForAllOccupants(int index, Entry entry) {
        Element stanza = element(entry);
        List<Object> content = new ArrayList<>();
        for (Object part : stanza.content()) {
            content.add(
                    part instanceof Element child && child.is(MUC_USER, "x")
                            ? withoutOwnCodes(child)
                            : part);
        }
        Element toThisClient =
                stanza.withContents(content)
                        .withAttribute("to", step.addresses().of(step.client()));
        return step.matches(step.expectation(index).element(), toThisClient);
    }

    private static Element withoutOwnCodes(Element mucUser) {
        List<Object> content = new ArrayList<>(mucUser.content());
        content.removeIf(
                part ->
                        part instanceof Element child
                                && child.name().equals("status")
                                && OWN_CODES.contains(child.attributes().getOrDefault("code", "")));
        return mucUser.withContents(content);
    }
}
