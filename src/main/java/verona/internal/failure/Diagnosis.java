package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import verona.internal.match.explain.Difference;
import verona.internal.transcript.MissingStanza;

/** What differs and what may mend it, in so few lines that it is read first. */
public final class Diagnosis {

    private static final int MOST = 10;
    private static final int WIDEST = 240;

    private Diagnosis() {}

    static List<String> lines(List<MissingStanza> misses, int expected) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < misses.size(); i++) {
            MissingStanza miss = misses.get(i);
            String number = expected <= 1 ? "" : miss.number() + ". ";
            List<String> own = lines(miss, number, share(misses.size()));
            int left = misses.size() - i;
            if (lines.size() + own.size() > MOST - (left > 1 ? 1 : 0)) {
                lines.add("  … and " + left + " more of what is missing");
                return lines;
            }
            lines.addAll(own);
        }
        return lines;
    }

    /** Each gets its part, so that none is hidden behind another. */
    private static int share(int misses) {
        return Math.max(1, (MOST - 1) / misses);
    }

    /** With little room a hint says more than a difference does. */
    private static List<String> lines(MissingStanza miss, String number, int most) {
        List<String> hints = miss.hints().stream().limit(Math.max(1, most / 2)).toList();
        List<String> lines = new ArrayList<>();
        miss.notes().forEach(note -> lines.add("  " + number + "note: " + cut(note)));
        differences(miss.differences(), most - hints.size() - lines.size())
                .forEach(text -> lines.add("  " + number + "differs: " + text));
        hints.forEach(hint -> lines.add("  " + number + "hint: " + cut(hint)));
        if (lines.isEmpty() && !number.isEmpty()) {
            lines.add("  " + number + "no stanza of this kind has arrived");
        }
        return lines;
    }

    private static String cut(String sentence) {
        return Shortened.middle(sentence, 2 * WIDEST);
    }

    /** A line each, and one for those that there is no room for. */
    public static List<String> differences(List<Difference> differences, int most) {
        int shown = differences.size() > most ? Math.max(0, most - 1) : differences.size();
        List<String> lines = new ArrayList<>();
        differences
                .subList(0, shown)
                .forEach(it -> lines.add(Shortened.middle(it.toString(), WIDEST)));
        if (differences.size() > shown && most > 0) {
            lines.add("… " + (differences.size() - shown) + " more");
        }
        return lines;
    }
}
