package verona.internal.failure;

import java.util.List;
import java.util.stream.Stream;
import verona.internal.match.Candidate;
import verona.internal.match.explain.ClosestStanza;
import verona.internal.transcript.Entry;
import verona.internal.transcript.MissingStanza;

/**
 * A stanza that is shown whole.
 *
 * @param title what it is
 * @param stanza the stanza
 * @param lines its XML, with what differs marked
 */
record Shown(String title, Candidate stanza, List<String> lines) {

    private static final int MOST = 3;

    /** The more there are, the shorter each is. */
    private static final List<Integer> LINES = List.of(14, 6, 4);

    static Shown of(String title, ClosestStanza closest, int most) {
        int count = closest.differences().size();
        String counted =
                count == 0 ? "" : count == 1 ? ", 1 difference" : ", " + count + " differences";
        List<Line> all = PrettyXml.folded(closest.candidate().element(), closest.differences());
        return new Shown(title + counted + ":", closest.candidate(), Shortened.lines(all, most));
    }

    /** The closest stanza to each of the first that are missing. */
    static List<Shown> closest(List<MissingStanza> misses, int expected) {
        int count = Math.min(MOST, misses.size());
        return misses.stream()
                .limit(MOST)
                .flatMap(
                        miss ->
                                Stream.ofNullable(miss.closest())
                                        .map(
                                                it ->
                                                        of(
                                                                title(miss, expected),
                                                                it,
                                                                LINES.get(count - 1))))
                .toList();
    }

    private static String title(MissingStanza miss, int expected) {
        String which = expected == 1 ? "" : " to " + miss.number() + ".";
        Entry read = miss.readBy();
        return read == null
                ? "the closest unread stanza" + which
                : "the closest stanza"
                        + which
                        + " (already received by "
                        + read.stepDescription()
                        + ")";
    }

    static List<Shown> next(List<MissingStanza> misses) {
        return misses.stream()
                .flatMap(miss -> Stream.ofNullable(miss.closest()))
                .map(closest -> of("the next stanza", closest, LINES.get(0)))
                .toList();
    }
}
