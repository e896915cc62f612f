package verona.internal.report;

import java.util.ArrayList;
import java.util.List;

/** What the console says of a test that failed: its ladder, and where there is more. */
public final class ConsoleReport {

    private static final int MOST = 40;

    private ConsoleReport() {}

    /**
     * The text, without a line break at its end.
     *
     * @param more where the whole transcript is, {@code ""} for nowhere
     * @param plays where all plays of the test are, {@code ""} for nowhere
     * @param colour whether it may use the colours of a terminal
     */
    public static String of(TestReport report, String more, String plays, boolean colour) {
        List<String> lines = new ArrayList<>();
        lines.add(report.type() + " " + report.name() + ":");
        lines.addAll(Ladder.of(new Diagram(report.run()), MOST, colour));
        PassedComparison passed = report.passed();
        if (passed != null && !passed.hint().isEmpty()) {
            lines.add(passed.hint());
        }
        if (!more.isEmpty()) {
            lines.add("all of it: " + more);
        }
        if (!plays.isEmpty()) {
            lines.add("all plays: " + plays);
        }
        return String.join(System.lineSeparator(), lines);
    }
}
