package verona.internal.failure;

import java.util.List;
import java.util.stream.Stream;
import verona.internal.match.Candidate;
import verona.internal.match.explain.ClosestStanza;
import verona.internal.transcript.Entry;
import verona.internal.transcript.MissingStanza;
import verona.internal.transcript.StepFailure;

/**
 * A stanza that is shown whole.
 *
 * @param title what it is
 * @param stanza the stanza
 * @param lines its XML, with what differs marked
 */
record StanzaListing(String title, Candidate stanza, List<String> lines) {

    private static final int MOST = 3;

    /** The more there are, the shorter each is. */
    private static final List<Integer> LINES = List.of(14, 6, 4);

    static StanzaListing of(String title, ClosestStanza closest, int most) {
        int count = closest.differences().size();
        String counted =
                count == 0 ? "" : count == 1 ? ", 1 difference" : ", " + count + " differences";
        List<ListingLine> all =
                PrettyXml.folded(closest.candidate().element(), closest.differences());
        return new StanzaListing(
                title + counted + ":", closest.candidate(), ShortenedText.lines(all, most));
    }

    /** The closest stanza to each of the first that are missing. */
    static List<StanzaListing> closest(List<MissingStanza> stanzas, StepFailure failure) {
        int count = Math.min(MOST, stanzas.size());
        return stanzas.stream()
                .limit(MOST)
                .flatMap(
                        missing ->
                                Stream.ofNullable(missing.closest())
                                        .map(
                                                it ->
                                                        of(
                                                                title(missing, failure),
                                                                it,
                                                                LINES.get(count - 1))))
                .toList();
    }

    private static String title(MissingStanza missing, StepFailure failure) {
        Terms terms = Terms.of(failure);
        String which = failure.expected().size() == 1 ? "" : " to " + missing.number() + ".";
        Entry read = missing.readBy();
        return read == null
                ? terms.closest() + which
                : "the closest stanza"
                        + which
                        + " (already "
                        + terms.taken()
                        + " by "
                        + read.stepDescription()
                        + ")";
    }

    static List<StanzaListing> next(List<MissingStanza> stanzas) {
        return stanzas.stream()
                .flatMap(missing -> Stream.ofNullable(missing.closest()))
                .map(closest -> of("the next stanza", closest, LINES.get(0)))
                .toList();
    }
}
