package verona.internal.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import verona.internal.failure.ShortenedText;
import verona.internal.report.Diagram.LabelledEntry;
import verona.internal.report.Diagram.Missing;
import verona.internal.transcript.Participant;
import verona.internal.transcript.Transcript.Kind;

/**
 * A scenario as a sequence diagram in plain characters, a line each:
 *
 * <pre>
 *       ms  romeo                       room
 *      2.3  |-- presence /Romeo, muc -->|
 *      3.1  |<.. presence /Romeo, 110 ..|
 * </pre>
 *
 * <p>Dots are what has not been read; waves and a cross, what never came.
 */
final class Ladder {

    private static final int WIDEST = 116;
    private static final int LEFT = 11;
    private static final int NARROWEST_COLUMN = 18;
    private static final int WIDEST_COLUMN = 54;

    private final Diagram diagram;
    private final boolean colour;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int spacing;
    private final List<String> lines = new ArrayList<>();

    private Ladder(Diagram diagram, boolean colour) {
        this.diagram = diagram;
        this.colour = colour;
        List<Participant> acting = acting();
        int gaps = Math.max(1, acting.size() - 1);
        spacing =
                Math.min(
                        WIDEST_COLUMN,
                        Math.max(NARROWEST_COLUMN, (WIDEST - LEFT - NARROWEST_COLUMN) / gaps));
        for (Participant participant : acting) {
            columns.put(participant.name(), columns.size() * spacing);
        }
    }

    /**
     * The diagram.
     *
     * @param most how many of the entries, the last ones
     * @param colour whether it may use the colours of a terminal
     */
    static List<String> of(Diagram diagram, int most, boolean colour) {
        Ladder ladder = new Ladder(diagram, colour);
        ladder.heads();
        List<LabelledEntry> all = diagram.shown();
        int left = Math.max(0, all.size() - most);
        if (left > 0) {
            ladder.lines.add(" ".repeat(LEFT) + ".. " + left + " earlier");
        }
        all.subList(left, all.size()).forEach(ladder::add);
        diagram.run().steps().forEach(step -> diagram.missing(step).forEach(ladder::add));
        ladder.legend();
        return ladder.lines;
    }

    /** There is no room for those who do nothing. */
    private List<Participant> acting() {
        Set<String> names = new HashSet<>();
        diagram.shown()
                .forEach(shown -> names.addAll(List.of(shown.entry().client(), shown.peer())));
        diagram.run().steps().forEach(step -> names.add(step.client()));
        diagram.run()
                .steps()
                .forEach(step -> diagram.missing(step).forEach(each -> names.add(each.peer())));
        return diagram.lifelines().stream().filter(each -> names.contains(each.name())).toList();
    }

    private void heads() {
        StringBuilder line = new StringBuilder(" ".repeat(LEFT - 4)).append("ms  ");
        for (Participant participant : acting()) {
            int column = columns.get(participant.name());
            line.append(" ".repeat(LEFT + column - line.length()));
            line.append(cut(participant.name(), spacing - 2));
        }
        lines.add(line.toString());
    }

    private void legend() {
        boolean unread = diagram.shown().stream().anyMatch(shown -> shown.isUnread());
        boolean missing =
                diagram.run().steps().stream().anyMatch(step -> !diagram.missing(step).isEmpty());
        String text = (unread ? "  .. is unread" : "") + (missing ? "  ~~ never came" : "");
        if (!text.isEmpty()) {
            lines.add(" ".repeat(LEFT - 2) + text);
        }
    }

    private void add(LabelledEntry shown) {
        Integer own = columns.get(shown.entry().client());
        if (own == null) {
            return;
        }
        String time = time(shown.entry().nanos());
        if (!shown.isArrow()) {
            lines.add(painted(time + happened(own, mark(shown), shown.brief()), paint(shown)));
            return;
        }
        int peer = columns.get(shown.peer());
        char body = shown.isUnread() ? '.' : '-';
        String arrow =
                shown.isSent()
                        ? arrow(own, peer, body, shown.brief())
                        : arrow(peer, own, body, shown.brief());
        lines.add(painted(time + arrow, paint(shown)));
    }

    private void add(Missing missing) {
        int own = columns.get(missing.step().client());
        int peer = columns.get(missing.peer());
        String arrow =
                missing.isSent()
                        ? arrow(own, peer, '~', missing.brief())
                        : arrow(peer, own, '~', missing.brief());
        lines.add(painted(" ".repeat(LEFT) + arrow, Paint.RED));
    }

    private String time(long nanos) {
        long micros = diagram.run().micros(nanos);
        return String.format(Locale.ROOT, "%9.1f  ", micros / 1e3);
    }

    private static String mark(LabelledEntry shown) {
        return switch (shown.entry().kind()) {
            case CONNECTED, RESUMED, NEGOTIATED -> "*";
            case ENDED, CLOSED -> "x";
            case BARRIER -> "=";
            case REMARK -> "#";
            case LINK -> "~";
            default -> "!";
        };
    }

    /** The lifelines, with a text right of one of them, or left of it where there is more room. */
    private String happened(int column, String mark, String text) {
        StringBuilder line = lifelines();
        int right = WIDEST - LEFT - column - 2;
        if (text.length() <= right || right >= column) {
            put(line, column, mark + " " + cut(text, right));
        } else {
            String shortened = cut(text, column - 1);
            put(line, column - 1 - shortened.length(), shortened + " " + mark);
        }
        return line.toString().stripTrailing();
    }

    /** Not every console has an ellipsis. */
    private static String cut(String text, int longest) {
        return ShortenedText.middle(text, longest, "..");
    }

    private StringBuilder lifelines() {
        int width = (columns.size() - 1) * spacing + 1;
        StringBuilder line = new StringBuilder(" ".repeat(Math.max(1, width)));
        columns.values().forEach(column -> line.setCharAt(column, '|'));
        return line;
    }

    private static void put(StringBuilder line, int column, String text) {
        int end = column + text.length();
        if (line.length() < end) {
            line.append(" ".repeat(end - line.length()));
        }
        line.replace(column, end, text);
    }

    private String arrow(int from, int to, char body, String label) {
        StringBuilder line = lifelines();
        if (from == to) {
            put(line, from, "| " + label);
            return line.toString().stripTrailing();
        }
        int left = Math.min(from, to) + 1;
        int width = Math.abs(from - to) - 1;
        String text = " " + cut(label, width - 6) + " ";
        int before = Math.max(1, (width - text.length()) / 2);
        StringBuilder shaft = new StringBuilder(String.valueOf(body).repeat(width));
        shaft.replace(before, before + text.length(), text);
        char tip = body == '~' ? 'X' : to > from ? '>' : '<';
        shaft.setCharAt(to > from ? width - 1 : 0, tip);
        put(line, left, shaft.toString());
        return line.toString().stripTrailing();
    }

    /** Colours of a terminal (ECMA-48 §8.3.117). */
    private enum Paint {
        NONE(0),
        FAINT(2),
        RED(31),
        YELLOW(33);

        private final int code;

        Paint(int code) {
            this.code = code;
        }
    }

    private static Paint paint(LabelledEntry shown) {
        if (shown.entry().kind() == Kind.ERROR || shown.entry().kind() == Kind.STOPPED) {
            return Paint.RED;
        }
        return isBackground(shown.entry().kind())
                ? Paint.FAINT
                : shown.isUnread() ? Paint.YELLOW : Paint.NONE;
    }

    private static boolean isBackground(Kind kind) {
        return kind == Kind.BARRIER || kind == Kind.REMARK || kind == Kind.NEGOTIATED;
    }

    private String painted(String line, Paint paint) {
        return colour && paint != Paint.NONE
                ? "\u001b[" + paint.code + "m" + line + "\u001b[0m"
                : line;
    }
}
