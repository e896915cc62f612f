package verona.internal.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.internal.report.comparison.AlignedLine;
import verona.internal.report.comparison.AlignedStanza;
import verona.internal.report.comparison.Alignment;
import verona.internal.report.comparison.ComparedStanza;
import verona.internal.report.comparison.FirstDifference;

/**
 * How a run of a test that failed differs from the last one that passed.
 *
 * @param started when that one began
 * @param same how many stanzas are the same
 * @param first where they first differ; null if they do not until the test ended
 */
public record PassedComparison(Instant started, long same, @Nullable FirstDifference first) {

    /**
     * Of a client that has more stanzas, or of a stanza with more lines, the first are compared.
     */
    private static final int MOST = 1_000;

    private static final Pattern RANDOM =
            Pattern.compile("\\b\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\b");

    static PassedComparison of(
            Instant started, List<ComparedStanza> passed, List<ComparedStanza> failed) {
        Set<String> clients = new LinkedHashSet<>();
        passed.forEach(stanza -> clients.add(stanza.client()));
        failed.forEach(stanza -> clients.add(stanza.client()));
        List<AlignedStanza> rows = new ArrayList<>();
        for (String client : clients) {
            rows.addAll(Alignment.of(of(client, passed), of(client, failed)));
        }
        long same = rows.stream().filter(row -> row.left() != null && !row.differs()).count();
        return new PassedComparison(started, same, FirstDifference.of(rows));
    }

    private static List<ComparedStanza> of(String client, List<ComparedStanza> stanzas) {
        return stanzas.stream()
                .filter(stanza -> stanza.client().equals(client))
                .limit(MOST)
                .toList();
    }

    /** The stanzas of a run, in the form in which they are compared. */
    static List<ComparedStanza> stanzas(Diagram diagram) {
        return ComparableTranscript.of(diagram).stream().map(PassedComparison::known).toList();
    }

    /** What is made up by chance in each run is the same. */
    private static ComparedStanza known(ComparedStanza stanza) {
        return new ComparedStanza(
                stanza.number(),
                stanza.client(),
                stanza.sent(),
                stanza.label(),
                stanza.lines().stream()
                        .limit(MOST)
                        .map(line -> RANDOM.matcher(line).replaceAll("{uuid}"))
                        .toList());
    }

    /** A line that says where they first differ; {@code ""} if they do not. */
    public String hint() {
        return first == null
                ? ""
                : "first difference from the last run that passed, at %s: %s"
                        .formatted(started.truncatedTo(ChronoUnit.SECONDS), first.sentence());
    }

    Json json() {
        Json json = Json.of("passed").with("started", started.toString()).with("same", same);
        if (first == null) {
            return json;
        }
        ComparedStanza stanza = first.stanza();
        boolean missing = first.isMissing();
        return json.with("change", first.row().change().name().toLowerCase(Locale.ROOT))
                .with("sentence", first.sentence())
                .with("client", stanza.client())
                .with("direction", stanza.sent() ? "sent" : "received")
                .with("label", stanza.label())
                .with("n", missing ? null : Integer.valueOf(stanza.number()))
                .with("after", missing ? Integer.valueOf(first.after()) : null)
                .objects("lines", lines().stream().map(PassedComparison::line).toList());
    }

    private List<AlignedLine> lines() {
        FirstDifference difference = Objects.requireNonNull(first);
        List<AlignedLine> lines = difference.row().lines();
        return lines.isEmpty()
                ? difference.stanza().lines().stream()
                        .map(
                                line ->
                                        difference.isMissing()
                                                ? new AlignedLine(line, null)
                                                : new AlignedLine(null, line))
                        .toList()
                : lines;
    }

    private static Json line(AlignedLine line) {
        return new Json().with("left", line.left()).with("right", line.right());
    }
}
