package verona.internal.failure;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.transcript.StepFailure;
import verona.stanza.Element;

/**
 * An error (RFC 6120 §8.3) that has arrived instead of an expected stanza.
 *
 * @param stanza the error
 * @param sender who has sent it: {@code the room}, {@code juliet}
 */
record ErrorReply(Candidate stanza, String sender) {

    private static final String STANZAS = "urn:ietf:params:xml:ns:xmpp-stanzas";
    private static final String WILDCARD = "{scansion:";

    /** The last one that is unread, null if there is none. */
    static @Nullable ErrorReply insteadOf(Element expected, StepFailure failure) {
        Candidate last = null;
        for (Candidate unread : failure.unassigned()) {
            last = isInsteadOf(expected, unread.element()) ? unread : last;
        }
        return last == null ? null : of(last, failure);
    }

    /** The stanza as an error, null if it is none. */
    static @Nullable ErrorReply of(Candidate stanza, StepFailure failure) {
        return isError(stanza.element())
                ? new ErrorReply(
                        stanza, new Addresses(failure).nameOf(stanza.element().attribute("from")))
                : null;
    }

    private static boolean isError(Element stanza) {
        return "error".equals(stanza.attribute("type"));
    }

    /** An IQ's answer has its id (RFC 6120 §8.2.3); other errors come from who was addressed. */
    private static boolean isInsteadOf(Element expected, Element stanza) {
        if (!isError(stanza) || !isOfItsKind(expected, stanza)) {
            return false;
        }
        String id = literal(expected, "id");
        if (id != null && (expected.name().equals("iq") || id.equals(stanza.attribute("id")))) {
            return id.equals(stanza.attribute("id"));
        }
        String from = literal(expected, "from");
        String sender = stanza.attributes().getOrDefault("from", "");
        return from == null || Addresses.bare(from).equals(Addresses.bare(sender));
    }

    /** A room that refuses to let somebody in sends no messages either (XEP-0045 §7.2). */
    private static boolean isOfItsKind(Element expected, Element stanza) {
        boolean groupchat = "groupchat".equals(expected.attribute("type"));
        return stanza.name().equals(expected.name())
                || groupchat && stanza.name().equals("presence");
    }

    private static @Nullable String literal(Element expected, String attribute) {
        String value = expected.attribute(attribute);
        return value == null || value.startsWith(WILDCARD) ? null : value;
    }

    /** {@code the room answered: conflict, somebody else has that nick}. */
    String text() {
        Element error = stanza.element().child(Element.CLIENT, "error");
        return sender + " answered: " + (error == null ? "an error without a reason" : text(error));
    }

    /**
     * The condition, with an application's own one in parentheses, and the text if there is one.
     */
    static String text(Element error) {
        String text =
                error.children().stream()
                        .filter(child -> child.is(STANZAS, "text"))
                        .map(child -> child.text().strip().replaceAll("\\s+", " "))
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .map(each -> ", " + each)
                        .orElse("");
        return condition(error) + text;
    }

    private static String condition(Element error) {
        String condition =
                error.children().stream()
                        .filter(child -> child.namespace().equals(STANZAS))
                        .map(Element::name)
                        .filter(name -> !name.equals("text"))
                        .findFirst()
                        .orElse("an error without a condition");
        String specific =
                error.children().stream()
                        .filter(child -> !child.namespace().equals(STANZAS))
                        .map(Element::name)
                        .collect(Collectors.joining(", "));
        return specific.isEmpty() ? condition : condition + " (" + specific + ")";
    }
}
