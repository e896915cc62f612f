package verona.internal.match.explain;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what somebody meant to write. */
public final class Spelling {

    private static final int NEAR = 2;

    /** Of longer texts only what is the same at both ends counts: to compare the rest is slow. */
    private static final int LONGEST = 100;

    private Spelling() {}

    /** The nearest of the known names whatever their case, null if none is near. */
    public static @Nullable String near(String written, Collection<String> known) {
        String lower = written.toLowerCase(Locale.ROOT);
        String best = null;
        int least = Math.min(NEAR + 1, written.length());
        for (String name : known) {
            int distance = distance(lower, name.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                best = name;
            }
        }
        return best;
    }

    /** The nearest of the known words, null if none is near; one that is the same is not meant. */
    static @Nullable String meant(String written, Collection<String> known) {
        String best = null;
        int least = Math.min(NEAR + 1, written.length());
        for (String word : known) {
            int distance = distance(written, word);
            if (distance > 0 && distance < least) {
                least = distance;
                best = word;
            }
        }
        return best;
    }

    /** The nearest of the known words, however far it is; the first of those equally near. */
    public static String nearest(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .orElseThrow();
    }

    /** How different two texts are: 0 for the same, 1 where they have nothing in common. */
    static double difference(String expected, String actual) {
        int longest = Math.max(expected.length(), actual.length());
        int shortest = Math.min(expected.length(), actual.length());
        int from = Excerpt.offset(expected, actual);
        int end = 0;
        while (end < shortest - from
                && expected.charAt(expected.length() - 1 - end)
                        == actual.charAt(actual.length() - 1 - end)) {
            end++;
        }
        int most = longest - from - end;
        int letters =
                most > LONGEST
                        ? most
                        : distance(
                                expected.substring(from, expected.length() - end),
                                actual.substring(from, actual.length() - end));
        return longest == 0 ? 0 : (double) letters / longest;
    }

    /** How many letters must be inserted, removed or replaced. */
    private static int distance(String from, String to) {
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[to.length()];
    }
}
