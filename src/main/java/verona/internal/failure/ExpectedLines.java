package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import verona.internal.match.Candidate;
import verona.internal.match.explain.Difference;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.MissingStanza;

/** The expectation of a step: XML for what did not arrive, and for what did, what it was. */
final class ExpectedLines {

    private static final int MOST = 12;
    private static final int LEAST = 5;

    private ExpectedLines() {}

    static List<String> of(List<ExpectedStanza> expected, List<MissingStanza> misses) {
        if (expected.size() == 1) {
            return xml(0, expected.get(0), misses, MOST);
        }
        List<String> lines = new ArrayList<>();
        int room = misses.isEmpty() ? 0 : (MOST - expected.size()) / misses.size();
        for (int i = 0; i < expected.size(); i++) {
            if (lines.size() == MOST - 1 && i < expected.size() - 1) {
                lines.add("  … and " + (expected.size() - i) + " more");
                break;
            }
            add(i, expected.get(i), misses, room, lines);
        }
        return lines;
    }

    private static void add(
            int index,
            ExpectedStanza expected,
            List<MissingStanza> misses,
            int most,
            List<String> lines) {
        String number = "  " + (index + 1) + ". ";
        Candidate arrived = expected.arrived();
        if (arrived != null) {
            lines.add(number + "arrived: " + StanzaSummary.of(arrived.element()));
        } else if (most < LEAST) {
            lines.add(
                    number
                            + "did not arrive: "
                            + StanzaSummary.of(expected.expectation().element()));
        } else {
            lines.add(number + "did not arrive:");
            xml(index, expected, misses, most).forEach(line -> lines.add("   " + line));
        }
    }

    private static List<String> xml(
            int index, ExpectedStanza expected, List<MissingStanza> misses, int most) {
        List<Difference> differences =
                misses.stream()
                        .filter(miss -> miss.number() == index + 1)
                        .flatMap(miss -> miss.differences().stream())
                        .toList();
        return Shortened.lines(
                PrettyXml.expectation(expected.expectation().element(), differences), most);
    }
}
