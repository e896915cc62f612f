package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import verona.internal.transcript.Entry;
import verona.internal.transcript.ProgramState;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript.Kind;

/**
 * How the programs under test stand: whether they are logged in, what they sent and received last.
 */
final class ProgramLines {

    private static final int WIDEST = 110;

    private ProgramLines() {}

    /** What the program whose step has failed may have to do. */
    static List<String> hints(StepFailure failure) {
        return failure.programs().stream()
                .filter(program -> program.name().equals(failure.client()))
                .filter(program -> !program.hint().isEmpty())
                .map(program -> "  hint: " + program.hint())
                .toList();
    }

    static List<String> of(StepFailure failure) {
        List<String> lines = new ArrayList<>();
        for (ProgramState program : failure.programs()) {
            lines.add("  " + program.name() + " " + program.text());
            boolean own = program.name().equals(failure.client());
            if (!own && !program.hint().isEmpty()) {
                lines.add("    hint: " + program.hint());
            }
            last(failure, program, Kind.SENT, "last sent", lines);
            last(failure, program, Kind.RECEIVED, "last received", lines);
        }
        return lines;
    }

    private static void last(
            StepFailure failure,
            ProgramState program,
            Kind kind,
            String title,
            List<String> lines) {
        failure.entries().stream()
                .filter(entry -> entry.kind() == kind && entry.client().equals(program.name()))
                .reduce((earlier, later) -> later)
                .map(entry -> "    " + title + line(entry, failure.start()))
                .ifPresent(lines::add);
    }

    private static String line(Entry entry, long start) {
        return " at %s: %s"
                .formatted(
                        LastExchanges.time(entry, start),
                        ShortenedText.middle(LastExchanges.text(entry), WIDEST));
    }
}
