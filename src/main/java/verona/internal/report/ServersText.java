package verona.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import verona.internal.report.ServersTable.Outcome;
import verona.internal.report.ServersTable.Row;
import verona.internal.report.ServersTable.State;
import verona.internal.transcript.Reference;

/** The table of several servers as Markdown, a table for each specification. */
final class ServersText {

    private static final String OTHERS = "Other tests";
    private static final int MOST = 160;

    private final ServersTable table;
    private final Comparisons comparisons;
    private final StringBuilder text = new StringBuilder("# Servers\n");

    private ServersText(ServersTable table, Comparisons comparisons) {
        this.table = table;
        this.comparisons = comparisons;
    }

    static String of(ServersTable table, Comparisons comparisons) {
        ServersText written = new ServersText(table, comparisons);
        written.totals();
        Map<String, List<Row>> groups =
                table.rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ServersText::group, TreeMap::new, Collectors.toList()));
        List<Row> others = groups.remove(OTHERS);
        groups.forEach(written::section);
        if (others != null) {
            written.section(OTHERS, others);
        }
        return written.text.toString();
    }

    /** The specification that a test names first. */
    private static String group(Row row) {
        if (row.references().isEmpty()) {
            return OTHERS;
        }
        Reference first = row.references().get(0);
        String name = first.name().replaceFirst("\\s*§.*", "");
        return first.title().isEmpty() ? name : name + " " + first.title();
    }

    private void totals() {
        header("");
        for (State state : State.values()) {
            List<String> counts =
                    table.servers().stream()
                            .map(server -> String.valueOf(count(server, state)))
                            .toList();
            line(sign(state) + " " + state.name().toLowerCase(Locale.ROOT), counts);
        }
    }

    private long count(String server, State state) {
        return table.rows().stream()
                .map(row -> row.outcomes().get(server))
                .filter(outcome -> outcome != null && outcome.state() == state)
                .count();
    }

    private void section(String title, List<Row> rows) {
        text.append("\n## ").append(cell(title)).append('\n');
        header("Test");
        for (Row row : rows) {
            String simple = row.type().substring(row.type().lastIndexOf('.') + 1);
            String sections =
                    row.references().stream()
                            .map(Reference::name)
                            .collect(Collectors.joining(", ", " (", ")"));
            String name = simple + " " + row.name();
            line(
                    cell(row.references().isEmpty() ? name : name + sections),
                    table.servers().stream().map(server -> outcome(row, server)).toList());
        }
    }

    private void header(String first) {
        text.append('\n');
        line(first, table.servers().stream().map(ServersText::cell).toList());
        List<String> rules = new ArrayList<>();
        table.servers().forEach(server -> rules.add("---"));
        line("---", rules);
    }

    private void line(String first, List<String> cells) {
        text.append("| ").append(first).append(" | ");
        text.append(String.join(" | ", cells)).append(" |\n");
    }

    private String outcome(Row row, String server) {
        Outcome outcome = row.outcomes().get(server);
        if (outcome == null) {
            return "";
        }
        String reason = outcome.reason().lines().findFirst().orElse("");
        Long differences = comparisons.differences(row, server);
        String differ = differences == null || differences == 0 ? "" : " ≠ " + differences;
        return (sign(outcome.state()) + differ + " " + cell(reason)).strip();
    }

    private static String sign(State state) {
        return switch (state) {
            case PASSED -> "✓";
            case FAILED -> "✗";
            case KNOWN -> "!";
            case SKIPPED -> "–";
        };
    }

    /** As text: what means something in Markdown or HTML means nothing. */
    private static String cell(String content) {
        String line = content.replaceAll("\\s+", " ");
        String cut = line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
        return cut.replaceAll("([\\\\|`*_\\[\\]<>#&~])", "\\\\$1");
    }
}
