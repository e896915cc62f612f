package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.internal.match.Matches.candidate;
import static verona.internal.match.Matches.expectation;

import org.junit.jupiter.api.Test;
import verona.internal.match.explain.ClosestStanza;

class HostileDepthTest {

    private static final String DEEP =
            "<message>" + "<a>".repeat(900) + "</a>".repeat(900) + "</message>";

    @Test
    void whatArrivesMayNestAsDeepAsItLikes() {
        Candidate deep = candidate(DEEP);
        assertThat(expectation("<message><a/></message>").matches(deep, new Captures())).isTrue();
        assertThat(
                        ClosestStanza.compare(
                                expectation("<message><b/></message>"), deep, new Captures()))
                .extracting(closest -> closest.differences().get(0).toString())
                .isEqualTo("message: no <b/>");
    }

    @Test
    void whatIsExpectedMayNestFarEnough() {
        String deep = "<a>".repeat(499) + "<b/>" + "</a>".repeat(499);
        assertThat(expectation(deep).matches(candidate(deep), new Captures())).isTrue();
    }

    @Test
    void whatIsExpectedMayNotNestWithoutEnd() {
        assertThatThrownBy(() -> expectation(DEEP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the expectation nests more than 500 levels of elements");
    }
}
