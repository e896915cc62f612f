package verona;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table of docs/scenarios.md. */
final class StateTable {

    private final List<List<String>> lines;

    private StateTable(List<List<String>> lines) {
        this.lines = lines;
    }

    /** The table below that heading. */
    static StateTable of(String heading) {
        try {
            List<List<String>> lines = new ArrayList<>();
            String text = Files.readString(Path.of("docs/scenarios.md"));
            String section = text.substring(text.indexOf("### " + heading + "\n"));
            section.substring(section.indexOf("\n|"))
                    .strip()
                    .lines()
                    .takeWhile(line -> line.startsWith("|"))
                    .filter(line -> !line.startsWith("|---"))
                    .map(StateTable::cells)
                    .forEach(lines::add);
            return new StateTable(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1).split("\\|"))
                .map(cell -> cell.replace("`", "").strip())
                .toList();
    }

    /** What the columns are called, but the first. */
    List<String> columns() {
        return lines.get(0).subList(1, lines.get(0).size());
    }

    /** What the rows are called. */
    List<String> rows() {
        return lines.subList(1, lines.size()).stream().map(line -> line.get(0)).toList();
    }

    String at(String row, String column) {
        return lines.get(1 + rows().indexOf(row)).get(1 + columns().indexOf(column));
    }
}
