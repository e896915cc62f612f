package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.match.Matches.candidate;
import static verona.internal.match.Matches.expectation;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of many children are worth a comparison: those that have the rarest that is required. */
class ChildIndexTest {

    private static final ChildIndex INDEX =
            new ChildIndex(
                    candidate(
                                    "<x><i a='1' b='x'/><i a='2' b='x'/><j b='x'/>"
                                            + "<i a='2' b='x'><k/><k/></i>"
                                            + "<i><k><l>deep</l></k></i></x>")
                            .node()
                            .children);

    private static List<Integer> candidates(String expected) {
        return INDEX.candidates(expectation(expected).node());
    }

    @Test
    void takesTheRarest() {
        assertThat(candidates("<i a='1' b='x'/>")).containsExactly(0);
        assertThat(candidates("<i b='x' a='2'/>")).containsExactly(1, 3);
        assertThat(candidates("<j/>")).containsExactly(2);
        assertThat(candidates("<i/>")).containsExactly(0, 1, 3, 4);
    }

    @Test
    void looksInsideToo() {
        assertThat(candidates("<i><k/></i>")).containsExactly(3, 4);
        assertThat(candidates("<i><k><l>deep</l></k></i>")).containsExactly(4);
        assertThat(candidates("<i a='2'><k/></i>")).containsExactly(1, 3);
    }

    @Test
    void findsNothingWhereSomethingIsNowhere() {
        assertThat(candidates("<i a='3'/>")).isEmpty();
        assertThat(candidates("<i><m/></i>")).isEmpty();
    }
}
