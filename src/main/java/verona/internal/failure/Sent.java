package verona.internal.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Expectation;
import verona.internal.transcript.Entry;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/** What others have sent that a step has missed: it may have gone to a wrong address. */
final class Sent {

    private Sent() {}

    /** None where anything of the kind is unread, for then it is that which is to be looked at. */
    static List<String> hint(StepFailure failure, Element expected) {
        boolean looksAlike =
                failure.unread().stream()
                        .anyMatch(it -> it.element().name().equals(expected.name()));
        Expectation wanted = Expectation.of(withoutAddresses(expected));
        for (int i = failure.entries().size() - 1; i >= 0 && !looksAlike; i--) {
            Entry entry = failure.entries().get(i);
            Element sent = sentByOthers(failure, entry);
            if (sent != null
                    && Matching.wouldHold(wanted, Candidate.of(sent), failure.captures())) {
                return List.of(words(failure, entry, sent));
            }
        }
        return List.of();
    }

    private static Element withoutAddresses(Element stanza) {
        return stanza.withAttribute("from", null).withAttribute("to", null);
    }

    private static @Nullable Element sentByOthers(StepFailure failure, Entry entry) {
        if (entry.kind() != Transcript.Kind.SENT || entry.client().equals(failure.client())) {
            return null;
        }
        try {
            return Xml.read(entry.text());
        } catch (XmlException notOneStanza) {
            return null;
        }
    }

    private static String words(StepFailure failure, Entry entry, Element sent) {
        String to = sent.attribute("to");
        return "%s sent one like it at %s%s; none that matches came to %s"
                .formatted(
                        entry.client(),
                        Exchanges.time(entry, failure.start()),
                        to == null ? "" : ", to " + to,
                        failure.client());
    }
}
