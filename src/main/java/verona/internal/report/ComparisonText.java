package verona.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.report.TestComparison.Pair;
import verona.internal.report.comparison.AlignedStanza;
import verona.internal.report.comparison.ComparedStanza;

/** The stanzas of a test that differ between servers, as text for where no scripts run. */
final class ComparisonText {

    private ComparisonText() {}

    static String of(TestComparison comparison) {
        List<String> lines = new ArrayList<>();
        lines.add(comparison.row().type() + " " + comparison.row().name());
        for (Pair pair : comparison.pairs()) {
            lines.add("");
            lines.add(pair.left() + " and " + pair.right() + ": " + pair.differences() + " differ");
            for (Map.Entry<String, List<AlignedStanza>> client : pair.clients().entrySet()) {
                client.getValue().stream()
                        .filter(AlignedStanza::differs)
                        .forEach(row -> lines.add(line(client.getKey(), row)));
            }
        }
        return String.join("\n", lines);
    }

    private static String line(String client, AlignedStanza row) {
        String change = row.change().name().toLowerCase(Locale.ROOT);
        return "  %s %s: %s | %s".formatted(client, change, label(row.left()), label(row.right()));
    }

    private static String label(@Nullable ComparedStanza stanza) {
        return stanza == null ? "" : stanza.label();
    }
}
