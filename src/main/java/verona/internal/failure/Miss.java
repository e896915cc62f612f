package verona.internal.failure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Expectation;
import verona.internal.match.explain.Closest;
import verona.internal.match.explain.Difference;

/**
 * An expected stanza that has not come, with all there is to say of it.
 *
 * @param number which of the expected ones it is, from 1
 * @param expectation what was expected
 * @param closest the stanza that comes closest; null if there is none
 * @param hints what may mend it, the most certain first
 */
public record Miss(
        int number, Expectation expectation, @Nullable Closest closest, List<String> hints) {

    public List<Difference> differences() {
        return closest == null ? List.of() : closest.differences();
    }
}
