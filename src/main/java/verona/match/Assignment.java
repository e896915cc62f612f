package verona.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds a received stanza of its own for each of several expectations. */
public final class Assignment {

    private Assignment() {}

    /**
     * For each expectation the index of its stanza, null where they can't all be met. If they can,
     * what they capture is captured.
     *
     * @throws IllegalArgumentException if expectations that capture leave more ways open than can
     *     be tried
     */
    public static int @Nullable [] of(
            List<Expectation> expected, List<Candidate> received, Captures captures) {
        Bindings bindings = new Bindings(captures);
        Assigning assigning =
                new Assigning(
                        expected.stream().map(Expectation::pattern).toList(), received, bindings);
        if (!assigning.complete(() -> true)) {
            return null;
        }
        captures.bind(bindings.made());
        return assigning.places();
    }
}
