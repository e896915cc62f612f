package verona.internal.transcript;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.Expectation;

/**
 * A stanza that a failed step expected.
 *
 * @param expectation what was expected
 * @param arrived the stanza that was it; null if none was
 */
public record ExpectedStanza(Expectation expectation, @Nullable Candidate arrived) {

    /** Expected stanzas none of which arrived. */
    public static List<ExpectedStanza> missing(List<Expectation> expectations) {
        return expectations.stream().map(each -> new ExpectedStanza(each, null)).toList();
    }

    /** Expected stanzas with what arrived for each of them, null where nothing did. */
    public static List<ExpectedStanza> of(
            List<Expectation> expectations, List<@Nullable Candidate> arrived) {
        List<ExpectedStanza> expected = new ArrayList<>();
        for (int i = 0; i < expectations.size(); i++) {
            expected.add(new ExpectedStanza(expectations.get(i), arrived.get(i)));
        }
        return expected;
    }
}
