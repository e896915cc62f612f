package verona.internal.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;
import verona.internal.report.Scene;
import verona.internal.report.TypicalFailure;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;
import verona.stanza.Xml;

/** The hints and notes in a failure message. */
class FailureMessageHintsTest {

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
    void prefersWhatOneChangeWouldCorrectToWhatLooksCloser() {
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
    void givesNoHintForWhatCameTooEarlyForTheOrder() {
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
}
