package verona.internal.failure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Text and lines without their middle. */
public final class ShortenedText {

    private ShortenedText() {}

    /** On one line, with … for the middle of what is longer than that many characters. */
    public static String middle(String text, int longest) {
        return middle(text, longest, "…");
    }

    /** The same with another text for what is left out. */
    public static String middle(String text, int longest, String gap) {
        if (text.length() <= longest) {
            return text;
        }
        int head = longest * 2 / 3;
        int tail = text.length() - (longest - head - gap.length());
        return text.substring(0, boundary(text, head)) + gap + text.substring(boundary(text, tail));
    }

    /** The part around a place, with … for what is cut off. */
    static String around(String text, int place, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int start =
                boundary(text, Math.max(0, Math.min(place - longest / 3, text.length() - longest)));
        int end = Math.min(text.length(), start + longest);
        end = end == text.length() ? end : boundary(text, end);
        String tail = end == text.length() ? "" : "…";
        return (start == 0 ? "" : "…") + text.substring(start, end) + tail;
    }

    /** Never between the two halves of a character. */
    private static int boundary(String text, int index) {
        return Character.isLowSurrogate(text.charAt(index)) ? index - 1 : index;
    }

    /** No more than so many of the lines: those that matter, the first and the last. */
    static List<String> lines(List<ListingLine> lines, int most) {
        return lines.size() <= most ? strings(lines) : withGaps(lines, kept(lines, most));
    }

    private static List<String> strings(List<ListingLine> lines) {
        return lines.stream().map(ListingLine::toString).toList();
    }

    /** The stanza's own tag, then what matters, then from both ends. */
    private static BitSet kept(List<ListingLine> lines, int most) {
        BitSet kept = new BitSet();
        keep(0, kept, lines.size(), most);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).kept()) {
                keep(i, kept, lines.size(), most);
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            keep(i % 2 == 0 ? lines.size() - 1 - i / 2 : i / 2, kept, lines.size(), most);
        }
        return kept;
    }

    private static void keep(int line, BitSet kept, int lines, int most) {
        boolean was = kept.get(line);
        kept.set(line);
        kept.set(line, was || kept.cardinality() + gaps(kept, lines) <= most);
    }

    private static int gaps(BitSet kept, int lines) {
        int gaps = 0;
        for (int i = kept.nextClearBit(0); i < lines; i = kept.nextClearBit(kept.nextSetBit(i))) {
            gaps++;
            if (kept.nextSetBit(i) < 0) {
                break;
            }
        }
        return gaps;
    }

    private static List<String> withGaps(List<ListingLine> lines, BitSet kept) {
        List<String> listings = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            if (kept.get(i)) {
                listings.add(lines.get(i++).toString());
                continue;
            }
            int next = kept.nextSetBit(i);
            int end = next < 0 ? lines.size() : next;
            listings.add("  … " + (end - i) + (end - i == 1 ? " line" : " lines"));
            i = end;
        }
        return listings;
    }
}
