package verona.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import verona.internal.report.PlaysTable.PlayResult;
import verona.internal.report.PlaysTable.Row;
import verona.internal.report.PlaysTable.State;

/** The plays of a test as text: a line for each row, and one for each play of it that failed. */
final class PlaysText {

    private PlaysText() {}

    static String of(PlaysTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.type() + " " + table.name() + ": " + counts(table.rows()));
        table.rows().forEach(row -> add(row, lines));
        return String.join("\n", lines);
    }

    private static void add(Row row, List<String> lines) {
        lines.add("");
        lines.add(String.join(", ", row.cells()) + ": " + counts(List.of(row)));
        row.plays().stream()
                .filter(play -> play.state() == State.FAILED)
                .forEach(play -> lines.add("  " + failed(play, row)));
    }

    private static String failed(PlayResult play, Row row) {
        return Stream.of(
                        row.nameOf(play), play.note(), play.reason().lines().findFirst().orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String counts(List<Row> rows) {
        List<String> counts = new ArrayList<>();
        for (State state : State.values()) {
            long count =
                    rows.stream()
                            .flatMap(row -> row.plays().stream())
                            .filter(play -> play.state() == state)
                            .count();
            if (count > 0) {
                counts.add(count + " " + state);
            }
        }
        return String.join(", ", counts);
    }
}
