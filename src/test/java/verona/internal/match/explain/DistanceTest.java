package verona.internal.match.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.match.Matches.candidate;
import static verona.internal.match.Matches.expectation;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.Stanzas;
import verona.internal.match.ElementMatcher;
import verona.internal.match.Expectation;
import verona.stanza.Placeholders;

/**
 * Which received stanza is how far from an expected one: 1 for not fitting, 100 for each value that
 * is another or missing, less for one that is spelled nearly alike.
 */
class DistanceTest {

    private static final String HUNDRED = "a".repeat(100);
    private static final String STRICT = "<iq id='1' scansion:strict='true'>";

    private final Distance distance = new Distance(new ElementMatcher(Map.of()));

    private int ofStanza(String expected, String received) {
        return distance.ofStanza(expectation(expected).node(), candidate(received).node());
    }

    private int of(String expected, String received) {
        return distance.of(expectation(expected).node(), candidate(received).node());
    }

    private boolean isNear(String expected, String received) {
        return distance.isNear(expectation(expected).node(), candidate(received).node());
    }

    @ParameterizedTest
    @CsvSource({
        "<message/>, <message/>, 0",
        "<message from='a'/>, <message from='b'/>, 1001",
        "<message type='chat'/>, <message/>, 1001",
        "<message id='1'/>, <message id='2'/>, 1001",
        "<message to='a'/>, <message to='b'/>, 101",
        "<message to='abcd'/>, <message to='abcx'/>, 26",
        "<message to='a' lang='e'/>, <message to='b' lang='d'/>, 201",
        "<message><body>abcd</body></message>, <message><body>abcx</body></message>, 27",
        "<message><body>abcd</body></message>, <message/>, 201",
        "<message><x id='1'/></message>, <message/>, 201",
        "<message><x id='abcd'/></message>, <message><x id='abcx'/></message>, 27",
        "<message><x><y/></x></message>, <message/>, 201",
        "<message><x><y/></x></message>, <message><x/></message>, 102",
        "<message><x k='a'/><y/></message>, <message><x k='b'/><y/></message>, 102",
        "<message><x k='a'/><y/></message>, <message><x k='b'/></message>, 202"
    })
    void isASum(String expected, String received, int sum) {
        assertThat(ofStanza(expected, received)).isEqualTo(sum);
    }

    /** Whatever else is alike, a presence is no message. */
    @Test
    void anotherNameIsFarther() {
        assertThat(ofStanza("<message id='1'/>", "<presence id='1'/>")).isEqualTo(10_000_001);
        assertThat(ofStanza("<message id='1'/>", "<presence id='2'/>")).isEqualTo(10_000_101);
    }

    @Test
    void addressesWeighMoreInStanzasAlone() {
        assertThat(of("<x from='a'/>", "<x from='b'/>")).isEqualTo(101);
    }

    /** Of several children with the name, the nearest counts. */
    @Test
    void takesTheNearestChild() {
        String expected = "<iq><x k='abcd' l='1'/></iq>";
        assertThat(of(expected, "<iq><x k='zzzz' l='2'/><x k='abcx' l='1'/><x l='1'/></iq>"))
                .isEqualTo(1 + 1 + 25);
    }

    @Test
    void whatIsLeftOverCostsWhereNothingElseMayBe() {
        String expected = STRICT + "<a/></iq>";
        assertThat(of(expected, "<iq id='2'><a/></iq>")).isEqualTo(1 + 100);
        assertThat(of(expected, "<iq id='2' to='x'><a/></iq>")).isEqualTo(1 + 100 + 40);
        assertThat(of(expected, "<iq id='1'><a/><b/><c/></iq>")).isEqualTo(1 + 80);
        assertThat(of(expected, "<iq id='1' to='x'><a/><b/></iq>")).isEqualTo(1 + 80);
        assertThat(of(expected, "<iq/>")).as("too few").isEqualTo(1 + 100 + 100);
        assertThat(of("<iq id='1'><a/></iq>", "<iq id='2' to='x'><a/><b/></iq>"))
                .as("by inclusion it costs nothing")
                .isEqualTo(1 + 100);
    }

    /** A message is none of type error. */
    @Test
    void theWrongTypeIsAsFarAsTheWrongSender() {
        Expectation expected =
                Expectation.of(
                        Stanzas.message().body("a").expectation(Placeholders.with(name -> name)));
        assertThat(
                        distance.ofStanza(
                                expected.node(),
                                candidate("<message type='error'><body>a</body></message>").node()))
                .isEqualTo(1 + 1_000);
    }

    /** Less than six tenths of what is inside may be otherwise. */
    @Test
    void isNearIfMoreThanALittleIsAsExpected() {
        assertThat(isNear("<x/>", "<x/>")).isTrue();
        String five = "<x a='1' b='2' c='3' d='4' e='" + HUNDRED + "'/>";
        String nearly = "'b" + "b".repeat(97) + "aa'/>";
        String almost = "'b" + "b".repeat(98) + "a'/>";
        assertThat(isNear(five, "<x a='1' b='2' e=" + nearly)).isTrue();
        assertThat(isNear(five, "<x a='1' b='2' e=" + almost)).isFalse();
    }
}
