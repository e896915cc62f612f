package verona.report;

import java.util.ArrayList;
import java.util.List;
import verona.match.Candidate;

/** The expectation of a step: XML for what did not arrive, and for what did, what it was. */
final class ExpectedLines {

    private ExpectedLines() {}

    static List<String> of(List<ExpectedStanza> expected, int most) {
        if (expected.size() == 1) {
            return xml(expected.get(0), most);
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            add(i + 1, expected.get(i), Math.max(6, most / expected.size()), lines);
        }
        return lines;
    }

    private static void add(int number, ExpectedStanza expected, int most, List<String> lines) {
        Candidate arrived = expected.arrived();
        if (arrived == null) {
            lines.add("  " + number + ". did not arrive:");
            xml(expected, most).forEach(line -> lines.add("   " + line));
        } else {
            lines.add("  " + number + ". arrived: " + StanzaSummary.of(arrived.element()));
        }
    }

    private static List<String> xml(ExpectedStanza expected, int most) {
        return Shortened.lines(PrettyXml.expectation(expected.expectation().element()), most);
    }
}
