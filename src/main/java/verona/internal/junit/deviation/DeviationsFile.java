package verona.internal.junit.deviation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a file of deviations: that part of TOML which it needs, tables {@code [[deviation]]} and
 * {@code [[choice]]} of strings on one line, and comments.
 */
final class DeviationsFile {

    private static final Pattern PAIR =
            Pattern.compile(
                    "(\\w+)\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\[\"\\\\])*)\"|'([^']*)')\\s*(?:#.*)?");

    private static final String NUMBERS = "\\d+(-\\d+)?";
    private static final Pattern TEST =
            Pattern.compile("[^\\[]+#[^\\[]+(\\[" + NUMBERS + "(, *" + NUMBERS + ")*])?");

    private final String name;
    private final List<Deviation> deviations = new ArrayList<>();
    private final Map<String, String> values = new LinkedHashMap<>();
    private Deviation.Kind kind = Deviation.Kind.DEVIATION;
    private int begun;
    private int line;

    private DeviationsFile(String name) {
        this.name = name;
    }

    /**
     * Reads all.
     *
     * @throws IllegalArgumentException if the file says what can't be read; the message says where,
     *     what, and how to write it
     * @throws IOException if it can't be read at all
     */
    static List<Deviation> read(Path file) throws IOException {
        return read(file.getFileName().toString(), Files.readAllLines(file));
    }

    static List<Deviation> read(String name, List<String> lines) {
        DeviationsFile file = new DeviationsFile(name);
        lines.forEach(file::line);
        file.end();
        return List.copyOf(file.deviations);
    }

    private void line(String text) {
        line++;
        String stripped = text.strip();
        Deviation.Kind table = Deviation.Kind.begunBy(stripped.replaceFirst("\\s*#.*", ""));
        if (table != null) {
            end();
            kind = table;
            begun = line;
        } else if (!stripped.isEmpty() && !stripped.startsWith("#")) {
            pair(stripped);
        }
    }

    private void pair(String text) {
        Matcher matcher = PAIR.matcher(text);
        if (!matcher.matches()) {
            throw problem(
                    line,
                    "'"
                            + text
                            + "' can't be read: write "
                            + Deviation.Kind.TABLES
                            + ", or key = \"value\"");
        } else if (begun == 0) {
            throw problem(line, "'" + text + "' stands before the first " + Deviation.Kind.TABLES);
        }
        String key = matcher.group(1);
        if (!Deviation.KEYS.contains(key)) {
            throw problem(line, "there is no key " + key + ": a deviation has " + keys());
        }
        String literal = matcher.group(3);
        String value = literal == null ? matcher.group(2).replaceAll("\\\\(.)", "$1") : literal;
        if (values.putIfAbsent(key, value) != null) {
            throw problem(line, "it says " + key + " a second time");
        }
    }

    private static String keys() {
        return String.join(", ", Deviation.KEYS.stream().sorted().toList());
    }

    private void end() {
        if (begun == 0) {
            return;
        }
        for (String key : List.of("test", "server", "section", "reason")) {
            if (values.getOrDefault(key, "").isBlank()) {
                throw problem(begun, "the deviation lacks " + key);
            }
        }
        if (!TEST.matcher(values.get("test")).matches()) {
            throw problem(
                    begun,
                    "'"
                            + values.get("test")
                            + "' is no test: write example.RoomTest#joins, and [2] or [1, 3-5]"
                            + " behind it for some of its invocations");
        }
        deviations.add(
                new Deviation(
                        values.get("test"),
                        values.get("server"),
                        versions(values.getOrDefault("versions", "")),
                        kind,
                        values.get("section"),
                        values.get("reason"),
                        name + ":" + begun));
        values.clear();
    }

    private VersionRange versions(String text) {
        try {
            return VersionRange.of(text);
        } catch (IllegalArgumentException e) {
            throw problem(begun, String.valueOf(e.getMessage()));
        }
    }

    private IllegalArgumentException problem(int where, String what) {
        return new IllegalArgumentException(name + ":" + where + ": " + what);
    }
}
