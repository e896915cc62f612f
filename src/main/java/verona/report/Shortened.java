package verona.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Text and lines without their middle. */
final class Shortened {

    private Shortened() {}

    /** On one line, with … for the middle of what is longer than that many characters. */
    static String middle(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int head = longest * 2 / 3;
        int tail = text.length() - (longest - head - 1);
        return text.substring(0, boundary(text, head)) + "…" + text.substring(boundary(text, tail));
    }

    /** Never between the two halves of a character. */
    private static int boundary(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    /** No more than about so many of the lines: the marked ones, the first and the last. */
    static List<String> lines(List<Line> lines, int most) {
        return lines.size() <= most ? strings(lines) : withGaps(lines, kept(lines, most));
    }

    private static List<String> strings(List<Line> lines) {
        return lines.stream().map(Line::toString).toList();
    }

    private static BitSet kept(List<Line> lines, int most) {
        BitSet kept = new BitSet();
        for (int i = 0; i < lines.size() && kept.cardinality() < most * 2 / 3; i++) {
            kept.set(i, lines.get(i).isMarked());
        }
        int gaps = 2;
        for (int i = 0; kept.cardinality() < most - gaps; i++) {
            kept.set(i % 2 == 0 ? i / 2 : lines.size() - 1 - i / 2);
        }
        return kept;
    }

    private static List<String> withGaps(List<Line> lines, BitSet kept) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            if (kept.get(i)) {
                shown.add(lines.get(i++).toString());
                continue;
            }
            int next = kept.nextSetBit(i);
            int end = next < 0 ? lines.size() : next;
            shown.add("  … " + (end - i) + (end - i == 1 ? " line" : " lines"));
            i = end;
        }
        return shown;
    }
}
