package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import verona.internal.match.explain.Difference;
import verona.internal.transcript.MissingStanza;
import verona.internal.transcript.StepFailure;

/** What differs, and the hints, in few lines so that they are read first. */
public final class Diagnosis {

    private static final int MOST = 10;
    private static final int WIDEST = 240;

    private Diagnosis() {}

    static List<String> lines(List<MissingStanza> stanzas, StepFailure failure) {
        int expected = failure.expected().size();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < stanzas.size(); i++) {
            MissingStanza missing = stanzas.get(i);
            String number = expected <= 1 ? "" : missing.number() + ". ";
            List<String> own = lines(missing, number, share(stanzas.size()), Terms.of(failure));
            int left = stanzas.size() - i;
            if (lines.size() + own.size() > MOST - (left > 1 ? 1 : 0)) {
                lines.add("  … and " + left + " more of what is missing");
                return lines;
            }
            lines.addAll(own);
        }
        return lines;
    }

    /** Each gets its part, so that none is hidden behind another. */
    private static int share(int stanzas) {
        return Math.max(1, (MOST - 1) / stanzas);
    }

    /** With little room a hint says more than a difference does. */
    private static List<String> lines(MissingStanza missing, String number, int most, Terms terms) {
        List<String> hints = missing.hints().stream().limit(Math.max(1, most / 2)).toList();
        List<String> lines = new ArrayList<>();
        missing.notes().forEach(note -> lines.add("  " + number + "note: " + cut(note)));
        differences(missing.differences(), most - hints.size() - lines.size())
                .forEach(text -> lines.add("  " + number + "differs: " + text));
        hints.forEach(hint -> lines.add("  " + number + "hint: " + cut(hint)));
        if (lines.isEmpty() && !number.isEmpty()) {
            lines.add("  " + number + terms.noneOfKind());
        }
        return lines;
    }

    private static String cut(String sentence) {
        return ShortenedText.middle(sentence, 2 * WIDEST);
    }

    /** A line each, and one for those that there is no room for. */
    public static List<String> differences(List<Difference> differences, int most) {
        int listings = differences.size() > most ? Math.max(0, most - 1) : differences.size();
        List<String> lines = new ArrayList<>();
        differences
                .subList(0, listings)
                .forEach(it -> lines.add(ShortenedText.middle(it.toString(), WIDEST)));
        if (differences.size() > listings && most > 0) {
            lines.add("… " + (differences.size() - listings) + " more");
        }
        return lines;
    }
}
