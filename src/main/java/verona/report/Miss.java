package verona.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.match.Closest;
import verona.match.Difference;
import verona.match.Expectation;

/**
 * An expected stanza that has not come, with all there is to say of it.
 *
 * @param number which of the expected ones it is, from 1
 * @param expectation what was expected
 * @param closest the stanza that comes closest; null if there is none
 * @param hints what may mend it, the most certain first
 */
record Miss(int number, Expectation expectation, @Nullable Closest closest, List<String> hints) {

    List<Difference> differences() {
        return closest == null ? List.of() : closest.differences();
    }
}
