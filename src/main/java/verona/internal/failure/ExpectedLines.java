package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import verona.internal.match.Candidate;
import verona.internal.match.explain.Difference;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.MissingStanza;
import verona.internal.transcript.StepFailure;

/** The expectation of a step: XML for what did not arrive, and for what did, what it was. */
final class ExpectedLines {

    private static final int MOST = 12;
    private static final int LEAST = 5;

    private ExpectedLines() {}

    static List<String> of(StepFailure failure, List<MissingStanza> stanzas) {
        List<ExpectedStanza> expected = failure.expected();
        if (expected.size() == 1) {
            return xml(0, expected.get(0), stanzas, MOST);
        }
        List<String> lines = new ArrayList<>();
        int room = stanzas.isEmpty() ? 0 : (MOST - expected.size()) / stanzas.size();
        for (int i = 0; i < expected.size(); i++) {
            if (lines.size() == MOST - 1 && i < expected.size() - 1) {
                lines.add("  … and " + (expected.size() - i) + " more");
                break;
            }
            add(i, failure, stanzas, room, lines);
        }
        return lines;
    }

    private static void add(
            int index,
            StepFailure failure,
            List<MissingStanza> stanzas,
            int most,
            List<String> lines) {
        Terms terms = Terms.of(failure);
        ExpectedStanza expected = failure.expected().get(index);
        String number = "  " + (index + 1) + ". ";
        Candidate arrived = expected.arrived();
        if (arrived != null) {
            lines.add(number + terms.happened() + ": " + StanzaSummary.of(arrived.element()));
        } else if (most < LEAST) {
            lines.add(
                    number
                            + terms.missing()
                            + ": "
                            + StanzaSummary.of(expected.expectation().element()));
        } else {
            lines.add(number + terms.missing() + ":");
            xml(index, expected, stanzas, most).forEach(line -> lines.add("   " + line));
        }
    }

    private static List<String> xml(
            int index, ExpectedStanza expected, List<MissingStanza> stanzas, int most) {
        List<Difference> differences =
                stanzas.stream()
                        .filter(missing -> missing.number() == index + 1)
                        .flatMap(missing -> missing.differences().stream())
                        .toList();
        return ShortenedText.lines(
                PrettyXml.expectation(expected.expectation().element(), differences), most);
    }
}
