package verona.internal.failure;

import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.transcript.Entry;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.Element;

/** Says where a stanza comes from that a client was not to receive. */
final class NothingFindings {

    private final FailedStep step;
    private final StepFailure failure;

    NothingFindings(FailedStep step) {
        this.step = step;
        this.failure = step.failure();
    }

    void add(Findings findings) {
        if (failure.unread().isEmpty()) {
            return;
        }
        Candidate arrived = failure.unread().get(0);
        String origin = step.isAboutSending() ? "" : origin(arrived.element(), step.entry(arrived));
        if (!origin.isEmpty()) {
            findings.note(origin);
        }
        if (failure.expected().isEmpty()) {
            findings.hint(hint(failure));
        }
    }

    private static String hint(StepFailure failure) {
        int unread = failure.unread().size();
        boolean sent = failure.about() == Kind.SENT;
        String what =
                unread == 1 ? "it" : "all " + unread + (sent ? " stanzas" : " unread stanzas");
        return "%s %s before this step, or use %s(…) with the stanza that must not %s"
                .formatted(
                        Terms.of(failure).take(),
                        what,
                        failure.step(),
                        sent ? "be sent" : "arrive");
    }

    private String origin(Element stanza, @Nullable Entry arrived) {
        String from = stanza.attribute("from");
        String own = step.addresses().of(step.client());
        if (stanza.name().equals("presence") && own.equals(from)) {
            return "it is %s's own presence, which the server sends back to it (RFC 6121 §4.2.2)"
                    .formatted(step.client());
        }
        if (isSubject(stanza)) {
            return "it is the subject of the room, which is the last thing that a room sends to who"
                    + " joins it (XEP-0045 §7.2.15)";
        }
        Entry sent = sent(stanza, arrived);
        return sent == null ? "" : sent.client() + " sent it" + step.at(sent) + by(sent);
    }

    private static String by(Entry sent) {
        return sent.step() == null ? "" : " (" + sent.stepDescription() + ")";
    }

    private static boolean isSubject(Element stanza) {
        return "groupchat".equals(stanza.attribute("type"))
                && stanza.child(Element.CLIENT, "subject") != null
                && stanza.child(Element.CLIENT, "body") == null;
    }

    /** The last stanza before it that it is a copy of, whatever the server has added. */
    private @Nullable Entry sent(Element stanza, @Nullable Entry arrived) {
        Entry last = null;
        for (Entry entry : failure.entries()) {
            boolean before = arrived == null || entry.nanos() < arrived.nanos();
            Element sent = before && entry.kind() == Kind.SENT ? SentStanza.of(entry) : null;
            if (sent != null
                    && sent.attribute("to") != null
                    && step.matches(SentStanza.withoutAddresses(sent), stanza)) {
                last = entry;
            }
        }
        return last;
    }
}
