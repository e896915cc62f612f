package verona.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verona.BesideOthers;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.report.Scene;
import verona.internal.report.TypicalFailure;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.StepFailure;
import verona.stanza.Element;
import verona.stanza.Xml;

/** Failure messages about much, about what is deep, and about what takes too long to decide. */
@BesideOthers
class FailureMessageLimitsTest {

    private final Scene scene = Scene.ofBoth("untypical");

    private String receives(String... expected) {
        return message(scene.misses("juliet", "receives", expected));
    }

    private static String message(TypicalFailure failure) {
        return FailureMessage.of(failure.failure());
    }

    private static String failing(Element unread, String expected) {
        List<ExpectedStanza> missing =
                ExpectedStanza.missing(List.of(Expectation.of(Xml.readExpectation(expected))));
        return FailureMessage.of(
                StepFailure.noMatch("juliet", "receives", Duration.ofSeconds(5), missing)
                        .withUnread(List.of(Candidate.of(unread)), new Captures()));
    }

    private static List<String> hints(String message) {
        return message.lines()
                .filter(line -> line.contains("hint: "))
                .map(line -> line.replaceFirst(".*hint: ", ""))
                .toList();
    }

    @Test
    void namesEachOfManyThatAreMissing() {
        for (int i = 0; i < 9; i++) {
            scene.arrives("juliet", "<message id='is-%1$d'><x%1$d/></message>".formatted(i));
        }
        String[] expected =
                IntStream.range(0, 9)
                        .mapToObj("<message id='m-%1$d'><x%1$d/></message>"::formatted)
                        .toArray(String[]::new);
        String message = message(scene.misses("juliet", "receivesAll", expected));
        String first = message.lines().limit(15).collect(Collectors.joining("\n"));
        for (int i = 1; i <= 9; i++) {
            assertThat(first).contains("\n  " + i + ". ");
        }
        assertThat(message.lines().count()).isLessThanOrEqualTo(60);
    }

    @Test
    void staysOnAScreenWhereAllIsMuch() {
        String many =
                IntStream.range(0, 61)
                        .mapToObj("<item id='%d' name='x'/>"::formatted)
                        .collect(Collectors.joining());
        String stanza = "<message><x xmlns='urn:x'>" + many + "</x></message>";
        for (int i = 0; i < 30; i++) {
            scene.arrives("juliet", stanza.replace("name='x'", "name='y'"));
        }
        assertThat(receives(stanza).lines().count()).isLessThanOrEqualTo(60);
        for (int missing : new int[] {2, 3, 4, 12, 29}) {
            String[] all = Stream.generate(() -> stanza).limit(missing).toArray(String[]::new);
            assertThat(message(scene.misses("juliet", "receivesAll", all)).lines().count())
                    .as("%d missing", missing)
                    .isLessThanOrEqualTo(60);
        }
    }

    @Test
    void copesWithWhatNestsWithoutEnd() {
        String deep = "<a>".repeat(900) + "</a>".repeat(900);
        assertThat(failing(Xml.read("<message>" + deep + "</message>"), "<message><b/></message>"))
                .contains("differs: message: no <b/>")
                .contains("-   <b/>   ← not there");
    }

    @Test
    void saysAllThoughAStanzaNestsSoDeepThatItWouldTakeTheStack() {
        Element deep = Element.of("", "a");
        for (int i = 0; i < 200_000; i++) {
            deep = Element.of("", "a").withChild(deep);
        }
        assertThat(failing(deep, "<message/>"))
                .startsWith("juliet receives: nothing that matches arrived within 5 s\n")
                .contains("\nexpected:\n  <message/>")
                .contains("\nunread:\n  a, <a>")
                .doesNotContain("a part of this message is missing");
    }

    @Test
    void saysTheRestWhereTheClosestCannotBeFound() {
        Expectation clique = Expectation.of(Xml.readExpectation(clique()));
        ExpectedStanza missing = new ExpectedStanza(clique, null);
        StepFailure failure =
                StepFailure.noMatch("juliet", "receives", Duration.ofSeconds(5), List.of(missing))
                        .withUnread(List.of(Candidate.of(Xml.read(graph()))), new Captures());
        assertThat(FailureMessage.of(failure))
                .startsWith("juliet receives: nothing that matches arrived within 5 s\n")
                .contains("a part of this message is missing")
                .contains("\nexpected:\n  <iq>")
                .contains("\nunread:\n");
    }

    @Test
    void takesWhatCannotBeDecidedForNoHint() {
        scene.arrives("romeo", graph());
        assertThat(hints(receives(clique()))).isEmpty();
    }

    /** A clique of twelve in a graph that has none of more than eleven: hard to be sure of. */
    private static String clique() {
        StringBuilder edges = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            for (int j = 0; j < i; j++) {
                edges.append(
                        "<e a='{scansion:capture:c%d}' b='{scansion:capture:c%d}'/>"
                                .formatted(i, j));
            }
        }
        return "<iq>" + edges + "</iq>";
    }

    private static String graph() {
        StringBuilder edges = new StringBuilder();
        for (int i = 0; i < 24; i++) {
            for (int j = 0; j < 24; j++) {
                edges.append(i % 11 == j % 11 ? "" : "<e a='%d' b='%d'/>".formatted(i, j));
            }
        }
        return "<iq>" + edges + "</iq>";
    }
}
