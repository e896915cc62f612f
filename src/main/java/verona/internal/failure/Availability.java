package verona.internal.failure;

import java.util.List;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Element;

/** Whether a server delivers to a client what is sent to its bare JID (RFC 6121 §8.5.2). */
enum Availability {
    /** It has sent presence. */
    AVAILABLE,
    /** It has sent none since it connected. */
    NO_PRESENCE,
    /** It has sent presence with a negative priority. */
    NEGATIVE_PRIORITY;

    /** As the client's own presence says since it connected last. */
    static Availability of(String client, List<Entry> entries) {
        Availability now = NO_PRESENCE;
        for (Entry entry : entries) {
            if (entry.client().equals(client)) {
                now = entry.kind() == Kind.CONNECTED ? NO_PRESENCE : after(entry, now);
            }
        }
        return now;
    }

    private static Availability after(Entry entry, Availability before) {
        Element sent = entry.text().contains("presence") ? SentStanza.of(entry) : null;
        if (sent == null || !sent.name().equals("presence") || sent.attribute("to") != null) {
            return before;
        }
        String type = sent.attributes().getOrDefault("type", "");
        if (!type.isEmpty()) {
            return type.equals("unavailable") ? NO_PRESENCE : before;
        }
        Element priority = sent.child(Element.CLIENT, "priority");
        boolean negative = priority != null && priority.text().strip().startsWith("-");
        return negative ? NEGATIVE_PRIORITY : AVAILABLE;
    }

    /** Why a client does not get what somebody has sent to its bare JID, and what to do. */
    String hint(String sentIt, String client) {
        String reason =
                this == NO_PRESENCE
                        ? "have sent presence (RFC 6121 §8.5.2), and %s has not"
                        : "have no negative priority (RFC 6121 §8.5.2), but %s has one";
        String change = this == NO_PRESENCE ? "presence() first" : "presence() without a priority";
        return "%s, which the server delivers only to clients that %s: let %s send %s"
                .formatted(sentIt, reason.formatted(client), client, change);
    }
}
