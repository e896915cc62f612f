package verona.internal.script.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * Java source as nested levels with places where a line may break, set in 100 columns by the rules
 * of google-java-format: a level that does not fit is broken at its own breaks, what is inside it
 * only if that does not fit either. So its formatter leaves the result as it is.
 */
final class Layout {

    /** How long a line may be. */
    static final int COLUMNS = 100;

    /** What a line that continues another is indented by, relative to it. */
    static final int CONTINUATION = 8;

    /** Longer than any line: what holds several lines breaks all levels around it. */
    private static final int ENDLESS = 1000;

    private final Level base = new Level(() -> 0);
    private final Deque<Level> open = new ArrayDeque<>(List.of(base));
    private Level last = base;

    /** Which breaks of a group are taken. */
    enum Fill {
        /** All or none. */
        UNIFIED,
        /** Each where it is needed. */
        INDEPENDENT
    }

    private sealed interface Part permits Text, Break, Level {

        int width();
    }

    private record Text(String text) implements Part {

        @Override
        public int width() {
            return text.indexOf('\n') < 0 ? text.length() : ENDLESS;
        }
    }

    /** A place where a line may break. */
    static final class Break implements Part {

        private final Fill fill;
        private final String flat;
        private boolean taken;
        private int indent;

        private Break(Fill fill, String flat) {
            this.fill = fill;
            this.flat = flat;
        }

        /** Whether the line breaks here; known to what is laid out later. */
        boolean isTaken() {
            return taken;
        }

        @Override
        public int width() {
            return flat.length();
        }
    }

    private static final class Level implements Part {

        private final IntSupplier indent;
        private final List<Part> parts = new ArrayList<>();

        Level(IntSupplier indent) {
            this.indent = indent;
        }

        @Override
        public int width() {
            return widthOf(parts);
        }
    }

    private static int widthOf(List<Part> parts) {
        return Math.min(ENDLESS, parts.stream().mapToInt(Part::width).sum());
    }

    Layout open(int indent) {
        return open(() -> indent);
    }

    /** Opens a level whose lines are indented by what is known only once they are laid out. */
    Layout open(IntSupplier indent) {
        open.addLast(new Level(indent));
        return this;
    }

    Layout close() {
        Level done = open.removeLast();
        open.getLast().parts.add(done);
        return this;
    }

    /**
     * Text belongs to the level of the break before it, even if that is closed: a parenthesis or
     * semicolon has to fit into the line too.
     */
    Layout text(String text) {
        last.parts.add(new Text(text));
        return this;
    }

    /** A place where the line may break; the flat text stands there where it does not. */
    Break breakOr(String flat, Fill fill) {
        Break place = new Break(fill, flat);
        last = open.getLast();
        last.parts.add(place);
        return place;
    }

    /** The lines, indented by so many columns. */
    List<String> lines(int indent) {
        new Setting().place(base, indent, indent);
        StringBuilder out = new StringBuilder(" ".repeat(indent));
        write(base, out);
        return out.toString().lines().toList();
    }

    /** Decides which breaks are taken. */
    private static final class Setting {

        private int column;
        private boolean mustBreak;

        void place(Level level, int indent, int from) {
            column = from;
            int inside = indent + level.indent.getAsInt();
            List<Part> run = new ArrayList<>();
            Break before = null;
            mustBreak = false;
            for (Part part : level.parts) {
                if (part instanceof Break next) {
                    placeRun(before, run, inside);
                    before = next;
                    run.clear();
                } else {
                    run.add(part);
                }
            }
            placeRun(before, run, inside);
        }

        private void placeRun(Break before, List<Part> run, int indent) {
            int width = widthOf(run);
            if (before != null) {
                before.taken =
                        before.fill == Fill.UNIFIED
                                || mustBreak
                                || column + before.width() + width > COLUMNS;
                before.indent = indent;
                column = before.taken ? indent : column + before.width();
            }
            boolean fits = column + width <= COLUMNS;
            mustBreak = false;
            run.forEach(part -> placePart(part, indent));
            mustBreak = !fits;
        }

        private void placePart(Part part, int indent) {
            if (part instanceof Level level && column + level.width() > COLUMNS) {
                place(level, indent, column);
            } else {
                column += part.width();
            }
        }
    }

    private static void write(Level level, StringBuilder out) {
        for (Part part : level.parts) {
            if (part instanceof Text text) {
                out.append(indented(text.text(), out.length() - out.lastIndexOf("\n") - 1));
            } else if (part instanceof Break place) {
                out.append(place.taken ? "\n" + " ".repeat(place.indent) : place.flat);
            } else if (part instanceof Level inner) {
                write(inner, out);
            }
        }
    }

    /** Lines that follow the first begin below it. */
    private static String indented(String text, int column) {
        return text.replace("\n", "\n" + " ".repeat(column));
    }
}
