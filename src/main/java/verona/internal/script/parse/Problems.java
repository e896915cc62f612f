package verona.internal.script.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import verona.script.Problem;
import verona.script.ScriptException;

/** Collects what is wrong with a script. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();
    private final String source;
    private final List<String> lines;

    Problems(String source, List<String> lines) {
        this.source = source;
        this.lines = lines;
    }

    /** Notes a problem; line and column count from 1. */
    void add(int line, int column, String message) {
        int shown = Math.min(Math.max(line, 1), Math.max(lines.size(), 1));
        String text = lines.isEmpty() ? "" : lines.get(shown - 1);
        found.add(new Problem(source, shown, Math.min(column, text.length() + 1), message, text));
    }

    /** Throws if there was any. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            found.sort(Comparator.comparing(Problem::line).thenComparing(Problem::column));
            throw new ScriptException(found);
        }
    }
}
