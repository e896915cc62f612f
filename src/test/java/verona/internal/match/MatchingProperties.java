package verona.internal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.match.Matches.matches;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Provide;
import verona.internal.match.explain.ClosestStanza;
import verona.internal.match.explain.Difference;
import verona.internal.match.explain.Explanation;
import verona.stanza.Element;

@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class MatchingProperties {

    private static final Element NAMED = Element.of("urn:example:named", "named");

    @Provide
    Arbitrary<Element> received() {
        return Stanzas.received();
    }

    @Provide
    Arbitrary<Element> expected() {
        return Stanzas.expected();
    }

    @Property
    void aStanzaMatchesItself(@ForAll("received") Element stanza) {
        assertThat(matches(stanza, stanza)).isTrue();
        assertThat(matches(stanza.exactly(), stanza)).isTrue();
    }

    @Property
    void removingAnAttributeThatIsNamedMakesItFail(@ForAll("received") Element stanza) {
        Assume.that(!stanza.attributes().isEmpty());
        for (String key : stanza.attributes().keySet()) {
            assertThat(matches(stanza, stanza.withAttribute(key, null))).isFalse();
        }
    }

    @Property
    void removingAChildThatIsNamedMakesItFail(@ForAll("received") Element stanza) {
        Assume.that(!stanza.content().isEmpty());
        for (int i = 0; i < stanza.content().size(); i++) {
            List<Object> content = new ArrayList<>(stanza.content());
            content.remove(i);
            assertThat(matches(stanza, stanza.withContents(content))).isFalse();
        }
    }

    @Property
    void removingWhatIsNamedDeepDownMakesItFail(
            @ForAll("received") Element stanza, @ForAll Random random) {
        Element expected = withSomewhere(stanza, random);
        assertThat(matches(expected, expected)).isTrue();
        assertThat(matches(expected, stanza)).isFalse();
    }

    private static Element withSomewhere(Element element, Random random) {
        List<Element> children = element.children();
        if (children.isEmpty() || random.nextBoolean()) {
            return element.withChild(NAMED);
        }
        List<Object> content = new ArrayList<>(element.content());
        Element chosen = children.get(random.nextInt(children.size()));
        content.set(content.indexOf(chosen), withSomewhere(chosen, random));
        return element.withContents(content);
    }

    @Property
    void theOrderOfInclusiveChildrenNeverMatters(
            @ForAll("received") Element stanza, @ForAll Random random) {
        Element expected = Stanzas.shuffled(Stanzas.loosened(stanza, random), random);
        Element received = Stanzas.shuffled(stanza, random);
        assertThat(matches(expected, received)).isTrue();
    }

    @Property
    void theOrderOfStrictChildrenMatters(
            @ForAll("received") Element stanza, @ForAll Random random) {
        List<Element> children = new ArrayList<>(stanza.children());
        Collections.shuffle(children, random);
        Assume.that(!children.equals(stanza.children()));
        List<Object> content = new ArrayList<>(children);
        content.add(stanza.text());
        assertThat(matches(stanza.exactly(), stanza.withContents(content))).isFalse();
    }

    @Property(tries = 5000)
    void decidesAsTryingEverythingDoes(
            @ForAll("expected") Element expected, @ForAll("received") Element received) {
        assertDecidedAsByBruteForce(expected, received, new Captures());
    }

    @Property(tries = 3000)
    void decidesAsTryingEverythingDoesAboutWhatIsAlike(
            @ForAll("received") Element stanza,
            @ForAll("received") Element more,
            @ForAll Random random) {
        Element both = Element.of("", "x").withChild(stanza).withChild(more);
        Element expected = Stanzas.shuffled(Stanzas.loosened(both, random), random);
        List<Object> changed = new ArrayList<>(both.content());
        changed.set(random.nextInt(2), Stanzas.shuffled(more, random));
        assertDecidedAsByBruteForce(expected, both.withContents(changed), new Captures());
        assertDecidedAsByBruteForce(expected, both, new Captures());
    }

    @Property(tries = 2000)
    void decidesAsTryingEverythingDoesWhenSomethingIsCapturedAlready(
            @ForAll("expected") Element expected, @ForAll("received") Element received) {
        Captures captures = new Captures();
        captures.bind(Map.of("c", "2"));
        assertDecidedAsByBruteForce(expected, received, captures);
    }

    @Property(tries = 2000)
    void theSignatureNeverRejectsWhatMatches(
            @ForAll("received") Element received, @ForAll Random random) {
        Element expected = Stanzas.loosened(received, random);
        Assume.that(!BruteForce.solutions(expected, received, Map.of()).isEmpty());
        ExpectedNode needs = ExpectedNode.of(expected);
        ReceivedNode has = ReceivedNode.of(received);
        assertThat(has.low & needs.low).isEqualTo(needs.low);
        assertThat(has.high & needs.high).isEqualTo(needs.high);
    }

    @Property(tries = 3000)
    void whatDoesNotMatchHasDifferencesAndWhatMatchesHasNone(
            @ForAll("expected") Element expected, @ForAll("received") Element received) {
        Expectation expectation = Expectation.of(expected);
        Candidate candidate = Candidate.of(received);
        ClosestStanza closest = ClosestStanza.compare(expectation, candidate, new Captures());
        boolean matches = expectation.matches(candidate, new Captures());
        assertThat(closest.differences().isEmpty()).isEqualTo(matches);
        assertThat(closest.differences())
                .extracting(Difference::reason)
                .doesNotContain(Explanation.INCONSISTENT);
    }

    private static void assertDecidedAsByBruteForce(
            Element expected, Element received, Captures captures) {
        Map<String, String> before = captures.asMap();
        Set<Map<String, String>> solutions = BruteForce.solutions(expected, received, before);
        boolean matches = Expectation.of(expected).matches(Candidate.of(received), captures);
        assertThat(matches).isEqualTo(!solutions.isEmpty());
        if (matches) {
            assertThat(solutions).contains(captures.asMap());
        } else {
            assertThat(captures.asMap()).isEqualTo(before);
        }
    }
}
