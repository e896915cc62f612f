package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.match.Matches.candidate;
import static verona.internal.match.Matches.expectation;

import java.util.List;
import org.junit.jupiter.api.Test;

class StanzaAssignmentTest {

    private final Candidate one = candidate("<message id='1'/>");
    private final Candidate two = candidate("<message id='2'><ref id='1'/></message>");
    private final Captures captures = new Captures();

    @Test
    void givesEachItsOwnStanza() {
        List<Expectation> both =
                List.of(expectation("<message/>"), expectation("<message id='1'/>"));
        assertThat(StanzaAssignment.assign(both, List.of(one, two), captures))
                .containsExactly(two, one);
    }

    @Test
    void capturesAcrossStanzas() {
        List<Expectation> both =
                List.of(
                        expectation("<message id='{scansion:capture:c}'/>"),
                        expectation("<message><ref id='{scansion:capture:c}'/></message>"));
        assertThat(StanzaAssignment.assign(both, List.of(two, one), captures))
                .containsExactly(one, two);
        assertThat(captures.get("c")).isEqualTo("1");
    }

    @Test
    void isNothingIfOneIsLeftOver() {
        List<Expectation> both =
                List.of(
                        expectation("<message id='{scansion:capture:c}'/>"),
                        expectation("<message id='3'/>"));
        assertThat(StanzaAssignment.assign(both, List.of(one, two), captures)).isNull();
        assertThat(captures.asMap()).isEmpty();
    }

    @Test
    void givesAsManyAsCanBe() {
        List<Expectation> three =
                List.of(
                        expectation("<message/>"),
                        expectation("<message id='1'/>"),
                        expectation("<iq/>"));
        assertThat(StanzaAssignment.assignMost(three, List.of(one, two), captures))
                .containsExactly(two, one, null);
    }
}
