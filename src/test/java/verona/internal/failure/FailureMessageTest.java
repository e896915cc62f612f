package verona.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.report.Scene;
import verona.internal.report.TypicalFailure;
import verona.internal.report.TypicalMessagesTest;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;
import verona.stanza.Xml;

/** What {@link TypicalMessagesTest} does not show. */
class FailureMessageTest {

    private final Scene scene = Scene.ofBoth("untypical");

    private String receives(String... expected) {
        return message(scene.misses("juliet", "receives", expected));
    }

    private static String message(TypicalFailure failure) {
        return FailureMessage.of(failure.failure());
    }

    private static List<String> hints(String message) {
        return message.lines()
                .filter(line -> line.contains("hint: "))
                .map(line -> line.replaceFirst(".*hint: ", ""))
                .toList();
    }

    private static String failing(Element unread, String expected) {
        List<ExpectedStanza> missing =
                ExpectedStanza.missing(List.of(Expectation.of(Xml.readExpectation(expected))));
        return FailureMessage.of(
                StepFailure.noMatch("juliet", "receives", Duration.ofSeconds(5), missing)
                        .withUnread(List.of(Candidate.of(unread)), new Captures()));
    }

    @Test
    void saysThatTheStanzasNamespaceIsAnother() {
        scene.arrives("juliet", "<message id='1' xmlns='jabber:server'/>");
        assertThat(hints(receives("<message id='1'/>")))
                .containsExactly(
                        "all else matches: expect <message> in the namespace 'jabber:server',"
                                + " not in 'jabber:client'");
    }

    @Test
    void saysThatAnElementIsMisspelt() {
        scene.arrives("juliet", "<message><body>Hi</body></message>");
        assertThat(hints(receives("<message><bdy>Hi</bdy></message>")))
                .containsExactly("all else matches: write <body> for <bdy>");
    }

    @Test
    void prefersWhatOneChangeWouldMendToWhatLooksCloser() {
        scene.arrives("juliet", "<message type='chat' id='1'><x xmlns='urn:a'/></message>")
                .arrives("juliet", "<message type='chat' id='2'><x xmlns='urn:b'/></message>");
        assertThat(
                        receives(
                                "<message type='chat'><x xmlns='urn:b' scansion:strict='true'/>"
                                        + "<y/></message>"))
                .contains("differs: message: no <y/>");
        assertThat(receives("<message typ='chat'><x xmlns='urn:b'/></message>"))
                .contains("hint: all else matches: write type for typ in <message>")
                .contains("id='2'");
    }

    @Test
    void saysThatAnotherClientGotIt() {
        scene.arrives("romeo", "<message to='romeo@localhost'><body>Hi</body></message>")
                .receives("romeo", "<message/>");
        String message = receives("<message><body>Hi</body></message>");
        assertThat(message).contains("note: romeo got one that matches at 2.1 ms; juliet got none");
        assertThat(hints(message)).isEmpty();
    }

    @Test
    void givesNoHintThatIsNotTrue() {
        scene.arrives("romeo", "<message to='romeo@localhost'><body>Ho</body></message>")
                .arrives("juliet", "<message><bdy>Ho</bdy></message>");
        assertThat(hints(receives("<message><body>Hi</body></message>"))).isEmpty();
    }

    @Test
    void saysThatOneStanzaCountsOnce() {
        scene.arrives("juliet", "<message id='1'/>");
        assertThat(
                        message(
                                scene.misses(
                                        "juliet",
                                        "receivesAll",
                                        "<message/>",
                                        "<message id='1'/>")))
                .contains(
                        "2. note: the stanza that arrived for 1. matches too, but each stanza"
                                + " counts once");
    }

    @Test
    void saysWhatWasNotLookedForBehindWhatIsMissing() {
        scene.arrives("juliet", "<message id='1'/>").arrives("juliet", "<message id='3'/>");
        String[] expected = {"<message id='1'/>", "<message id='2'/>", "<message id='3'/>"};
        assertThat(message(scene.misses("juliet", "receivesInOrder", expected)))
                .contains("2. differs: message@id: expected '2', was '3'")
                .contains(
                        "3. note: it arrived at 2.5 ms and is unread: the step did not get past the"
                                + " stanzas before it");
    }

    @Test
    void mendsNothingThatCameTooEarlyForTheOrder() {
        scene.arrives("juliet", "<message type='chat'/>").arrives("juliet", "<message id='1'/>");
        String[] expected = {"<message id='1'/>", "<message typ='chat'/>"};
        assertThat(hints(message(scene.misses("juliet", "receivesInOrder", expected)))).isEmpty();
    }

    @Test
    void saysThatItCameTooLate() {
        Candidate late = Candidate.of(Xml.read("<message id='1'/>"));
        Transcript transcript = new Transcript(null, () -> 7);
        transcript.received("juliet", late.toString(), late);
        Expectation expected = Expectation.of(Xml.readExpectation("<message/>"));
        StepFailure failure =
                StepFailure.noMatch(
                                "juliet",
                                "receives",
                                Duration.ofSeconds(5),
                                ExpectedStanza.missing(List.of(expected)))
                        .withUnread(List.of(late), new Captures())
                        .with(transcript);
        assertThat(hints(FailureMessage.of(failure)))
                .containsExactly(
                        "it arrived at 0.0 ms, too late: use a longer timeout, with within(…)");
    }

    @Test
    void tellsOfTheCapturesAsTheyWere() {
        Captures captures = new Captures();
        Expectation expected =
                Expectation.of(Xml.readExpectation("<message id='{scansion:capture:id}'/>"));
        StepFailure failure =
                StepFailure.noMatch(
                                "juliet",
                                "receives",
                                Duration.ofSeconds(5),
                                ExpectedStanza.missing(List.of(expected)))
                        .withUnread(List.of(), captures);
        expected.matches(Candidate.of(Xml.read("<message id='1'/>")), captures);
        assertThat(captures.asMap()).isNotEmpty();
        assertThat(FailureMessage.of(failure)).doesNotContain("captured so far");
    }

    @Test
    void saysWhichOfSeveralContradictsTheCaptures() {
        scene.arrives("juliet", "<message id='1'/>").arrives("juliet", "<presence id='2'/>");
        assertThat(
                        message(
                                scene.misses(
                                        "juliet",
                                        "receivesAll",
                                        "<message id='{scansion:capture:id}'/>",
                                        "<presence id='{scansion:capture:id}'/>")))
                .startsWith("juliet receivesAll: no 2 stanzas with the same captures arrived")
                .contains("2. differs: presence@id: expected '1' (captured as id), was '2'");
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
                IntStream.range(0, 90)
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
    void showsAStampThatDiffers() {
        scene.arrives(
                "juliet",
                "<message xml:lang='en'><stanza-id xmlns='urn:xmpp:sid:0' id='1'/></message>");
        assertThat(
                        receives(
                                "<message><stanza-id xmlns='urn:xmpp:sid:0' id='2'"
                                        + " scansion:strict='false'/></message>"))
                .contains("!   <stanza-id xmlns='urn:xmpp:sid:0' id='1'/>   ← id: expected '2'")
                .contains("(not shown: xml:lang)");
    }

    @Test
    void tellsSecretsApartWithoutTellingThem() {
        scene.arrives("juliet", "<iq id='1'><password>alpha</password></iq>")
                .receives("juliet", "<iq><password>{scansion:capture:word}</password></iq>")
                .arrives("juliet", "<iq id='2'><password>beta</password></iq>");
        assertThat(receives("<iq id='2'><password>{scansion:capture:word}</password></iq>"))
                .contains("iq/password: expected the text '…' (captured as word), was '…2'")
                .contains("captured so far: word = '…'")
                .doesNotContain("alpha", "beta");
    }

    @Test
    void tellsNoSecretThatAnAssertionHasSeen() {
        assertThat(message(scene.neverHolds("juliet", "was: [<password>alpha</password>] & more")))
                .contains("was: [<password>…</password>] & more")
                .doesNotContain("alpha");
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
    void takesWhatCannotBeDecidedForNoHint() {
        scene.arrives("romeo", graph());
        assertThat(hints(receives(clique()))).isEmpty();
    }

    @Test
    void tellsTheRestWhereTheClosestCannotBeTold() {
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
