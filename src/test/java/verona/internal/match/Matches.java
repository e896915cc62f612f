package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;

import verona.stanza.Element;
import verona.stanza.Xml;

/** Shorthand of this package's tests. */
public final class Matches {

    private Matches() {}

    public static Expectation expectation(String xml) {
        return Expectation.of(Xml.readExpectation(xml));
    }

    public static Candidate candidate(String xml) {
        return Candidate.of(Xml.read(xml));
    }

    static boolean matches(Element expected, Element received) {
        return Expectation.of(expected).matches(Candidate.of(received), new Captures());
    }

    static Captures assertMatches(String expected, String received) {
        Captures captures = new Captures();
        assertThat(expectation(expected).matches(candidate(received), captures))
                .as("%s matches %s", expected, received)
                .isTrue();
        return captures;
    }

    static void assertDiffers(String expected, String received) {
        Captures captures = new Captures();
        assertThat(expectation(expected).matches(candidate(received), captures))
                .as("%s matches %s", expected, received)
                .isFalse();
        assertThat(captures.asMap()).isEmpty();
    }
}
