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
import verona.internal.report.TypicalMessagesTest;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.StepFailure;
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

    @Test
    void showsTheCapturesAsTheyWere() {
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
    void distinguishesSecretsWithoutShowingThem() {
        scene.arrives("juliet", "<iq id='1'><password>alpha</password></iq>")
                .receives("juliet", "<iq><password>{scansion:capture:word}</password></iq>")
                .arrives("juliet", "<iq id='2'><password>beta</password></iq>");
        assertThat(receives("<iq id='2'><password>{scansion:capture:word}</password></iq>"))
                .contains("iq/password: expected the text '…' (captured as word), was '…2'")
                .contains("captured so far: word = '…'")
                .doesNotContain("alpha", "beta");
    }

    @Test
    void showsNoSecretThatAnAssertionHasSeen() {
        assertThat(message(scene.neverHolds("juliet", "was: [<password>alpha</password>] & more")))
                .contains("was: [<password>…</password>] & more")
                .doesNotContain("alpha");
    }
}
