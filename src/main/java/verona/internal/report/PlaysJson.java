package verona.internal.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.internal.report.PlaysTable.PlayResult;
import verona.internal.report.PlaysTable.Row;

/** The plays of a test as JSON objects. */
final class PlaysJson {

    private PlaysJson() {}

    /**
     * The table: {@code plays}, then a {@code row} each. A play that has a diagram has its number.
     */
    static List<String> table(PlaysTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(
                Json.of("plays")
                        .with("class", table.type())
                        .with("name", table.name())
                        .with("noun", table.noun())
                        .texts("columns", table.columns())
                        .with("noted", table.noted())
                        .toString());
        int diagrams = 0;
        for (Row row : table.rows()) {
            List<Json> plays = new ArrayList<>();
            for (PlayResult play : row.plays()) {
                plays.add(play(row, play).with("n", play.diagram() == null ? null : ++diagrams));
            }
            lines.add(
                    Json.of("row").texts("cells", row.cells()).objects("plays", plays).toString());
        }
        return lines;
    }

    private static Json play(Row row, PlayResult play) {
        return new Json()
                .with("name", orNothing(row.nameOf(play)))
                .with("state", play.state().toString())
                .with("note", orNothing(play.note()))
                .with("reason", orNothing(play.reason()));
    }

    private static @Nullable String orNothing(String text) {
        return text.isEmpty() ? null : text;
    }

    /** A {@code play} for each diagram, in the order of their numbers. */
    static List<String> diagrams(PlaysTable table) {
        return table.rows().stream().flatMap(PlaysJson::diagrams).toList();
    }

    private static Stream<String> diagrams(Row row) {
        return row.plays().stream()
                .filter(play -> play.diagram() != null)
                .map(play -> diagram(row, play));
    }

    private static String diagram(Row row, PlayResult play) {
        PackedDiagram diagram = Objects.requireNonNull(play.diagram());
        String name =
                Stream.concat(row.cells().stream(), Stream.of(row.nameOf(play)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
        return Json.of("play")
                .with("name", name)
                .with("state", play.state().toString())
                .with("again", orNothing(play.again()))
                .with("point", diagram.point())
                .with("lines", diagram.lines())
                .toString();
    }
}
