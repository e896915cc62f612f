package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.chat;
import static verona.Stanzas.message;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import verona.MadeScenario;
import verona.StepError;
import verona.internal.transcript.Entry;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.stanza.StanzaTemplate;

/** What each step leaves in the transcript: itself, what it has sent, taken or ended, in order. */
class StepTranscriptTest extends TwoClientTests {

    /** Juliet has these unread. */
    private void arrive(String... bodies) {
        for (String body : bodies) {
            romeo.sends(chat().to(juliet.fullJid()).body(body));
        }
        juliet.receivesNothing(chat().body("never said"));
    }

    private static StanzaTemplate said(String body) {
        return chat().body(body);
    }

    /** The last step: its state, and its entries by kind and text. */
    private String last() {
        List<Step> steps = scenario.transcript().steps();
        return description(steps.get(steps.size() - 1));
    }

    private static String description(Step step) {
        return step.client()
                + " "
                + step.verb()
                + " "
                + step.state()
                + step.entries().stream()
                        .map(StepTranscriptTest::description)
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String description(Entry entry) {
        String body = entry.text().replaceAll(".*<body>(.*)</body>.*", "$1");
        return entry.client() + " " + entry.kind() + " " + body;
    }

    private List<String> kindsOf(String client) {
        return scenario.transcript().entries().stream()
                .filter(entry -> entry.client().equals(client))
                .map(entry -> entry.kind().name())
                .toList();
    }

    @Test
    void connects() {
        romeo.connects();
        assertThat(last()).isEqualTo("romeo connects PASSED: romeo CONNECTED romeo@localhost/here");
    }

    @Test
    void connectsInVain() {
        server.deleteAccount("romeo");
        assertThatThrownBy(romeo::connects).isInstanceOf(StepError.class);
        assertThat(last())
                .startsWith("romeo connects FAILED: romeo ERROR authentication failed for romeo");
    }

    @Test
    void sends() {
        connect();
        romeo.sends(chat().to(juliet.fullJid()).body("Good morrow"));
        assertThat(last()).isEqualTo("romeo sends PASSED: romeo SENT Good morrow");
    }

    @Test
    void sendsRaw() {
        connect();
        romeo.sendsRaw("<presence/> ");
        assertThat(last()).isEqualTo("romeo sendsRaw PASSED: romeo SENT <presence/> ");
    }

    @Test
    void disconnects() {
        connect();
        romeo.disconnects();
        assertThat(last()).isEqualTo("romeo disconnects PASSED: romeo ENDED disconnected");
    }

    @Test
    void drops() {
        connect();
        romeo.drops();
        assertThat(last()).isEqualTo("romeo drops PASSED: romeo ENDED dropped");
    }

    @Test
    void receives() {
        connect();
        arrive("one", "two");
        juliet.receives(said("two"));
        assertThat(last()).isEqualTo("juliet receives PASSED: juliet RECEIVED two");
    }

    @Test
    void receivesNext() {
        connect();
        arrive("one", "two");
        juliet.receivesNext(said("one"));
        assertThat(last()).isEqualTo("juliet receivesNext PASSED: juliet RECEIVED one");
        assertThat(juliet.unread()).hasSize(1);
    }

    @Test
    void receivesInOrder() {
        connect();
        arrive("one", "two", "three");
        juliet.receivesInOrder(said("one"), said("three"));
        assertThat(last())
                .isEqualTo(
                        "juliet receivesInOrder PASSED: juliet RECEIVED one, juliet RECEIVED"
                                + " three");
        assertThat(juliet.unread()).hasSize(1);
    }

    @Test
    void receivesAll() {
        connect();
        arrive("one", "two", "three");
        juliet.receivesAll(said("three"), said("one"));
        assertThat(last())
                .isEqualTo("juliet receivesAll PASSED: juliet RECEIVED three, juliet RECEIVED one");
        assertThat(juliet.unread()).hasSize(1);
    }

    @Test
    void receivesNothing() {
        connect();
        juliet.receivesNothing();
        assertThat(last()).isEqualTo("juliet receivesNothing PASSED: ");
    }

    /** What arrives belongs to no step until one takes it. */
    @Test
    void whatNoStepHasTakenIsUnread() {
        connect();
        arrive("one");
        Entry unread = entryOf("one");
        assertThat(unread.isUnread()).isTrue();
        assertThat(unread.stepDescription()).isEmpty();
        juliet.receives(said("one"));
        assertThat(unread.isUnread()).isFalse();
        assertThat(unread.stepDescription()).startsWith("juliet receives");
    }

    private Entry entryOf(String body) {
        return scenario.transcript().entries().stream()
                .filter(entry -> entry.kind() == Transcript.Kind.RECEIVED)
                .filter(entry -> entry.text().contains(body))
                .findFirst()
                .orElseThrow();
    }

    /** Who waits for stanzas says which, and which of them have arrived. */
    @Test
    void aStepThatFailsSaysWhatItWaitedFor() {
        try (MadeScenario hasty = MadeScenario.on(server, Duration.ofMillis(50))) {
            ScenarioClient benvolio = client(hasty, "benvolio");
            benvolio.connects();
            benvolio.sends(message().to(benvolio.fullJid()).body("one"));
            List.<Runnable>of(
                            () -> benvolio.receivesInOrder(message().body("one"), message()),
                            () -> benvolio.receives(message().body("two")),
                            () -> benvolio.receivesAll(message().body("two"), message()))
                    .forEach(step -> assertThatThrownBy(step::run).isInstanceOf(StepError.class));
            assertThat(waitedFor(hasty.scenario()))
                    .containsExactly(
                            "receivesInOrder FAILED: arrived missing",
                            "receives FAILED: missing",
                            "receivesAll FAILED: missing missing");
        }
    }

    private static List<String> waitedFor(Scenario scenario) {
        return scenario.transcript().steps().stream()
                .filter(step -> step.verb().startsWith("receives"))
                .map(
                        step ->
                                step.verb()
                                        + " "
                                        + step.state()
                                        + step.expected().stream()
                                                .map(StepTranscriptTest::arrival)
                                                .collect(Collectors.joining(" ", ": ", "")))
                .toList();
    }

    private static String arrival(ExpectedStanza stanza) {
        return stanza.arrived() == null ? "missing" : "arrived";
    }

    /** Before another client acts, the transcript has the barrier. */
    @Test
    void holdsBarriers() {
        connect();
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        juliet.sends(chat().to(romeo.fullJid()).body("two"));
        assertThat(scenario.transcript().entries())
                .extracting(entry -> entry.client() + " " + entry.kind())
                .containsSubsequence("romeo SENT", "romeo BARRIER", "juliet SENT");
    }

    /** A client that connects anew has nothing of what its connection before ended with. */
    @Test
    void connectsAnew() {
        connect();
        romeo.drops();
        romeo.connects();
        romeo.sends(chat().to(juliet.fullJid()).body("back"));
        juliet.receives(said("back"));
        assertThat(kindsOf("romeo")).containsSubsequence("CONNECTED", "ENDED", "CONNECTED", "SENT");
        assertThat(romeo.isConnected()).isTrue();
        assertThat(juliet.isConnected()).isTrue();
    }

    @Test
    void theEndOfTheTestClosesEachConnection() {
        connect();
        scenario.close();
        assertThat(romeo.isConnected()).isFalse();
        assertThat(server.account("romeo").sessions()).isEmpty();
    }

    /** What the server ends a connection for is an entry of no step. */
    @Test
    void holdsTheEndOfAConnection() {
        connect();
        romeo.sendsRaw("<message></presence>");
        assertThatThrownBy(() -> romeo.receives(message())).isInstanceOf(StepError.class);
        assertThat(kindsOf("romeo")).containsSequence("CONNECTED", "SENT", "ERROR");
        assertThat(romeo.isConnected()).isFalse();
    }
}
