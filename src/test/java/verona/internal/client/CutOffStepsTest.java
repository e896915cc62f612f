package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static verona.Stanzas.chat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.ConnectionError;
import verona.StepError;
import verona.Steps;
import verona.stanza.StanzaTemplate;

/** A connection that ended by itself: which step says so, and until when. */
class CutOffStepsTest extends TwoClientTests {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofMillis(10);
    private static final StanzaTemplate NEVER = chat().body("never said");
    private static final String HOW = "romeo was cut off: not-well-formed";

    @BeforeEach
    void connectBoth() {
        connect();
    }

    /** The server ends his stream, and may not have handled what he has sent before. */
    private void cutRomeoOff() {
        romeo.sendsRaw("</foo>");
    }

    private void cutRomeoOffAndWait() {
        cutRomeoOff();
        await().until(() -> !romeo.isOpen());
    }

    private static void fails(ThrowingCallable step, String beginning) {
        assertThatThrownBy(step)
                .isInstanceOf(ConnectionError.class)
                .hasMessageStartingWith(beginning);
    }

    private static void waitsInVain(Steps<?> steps) {
        assertThatThrownBy(() -> steps.within(SOON).receives(NEVER))
                .as("what the test knows is not said again")
                .isExactlyInstanceOf(StepError.class);
    }

    private @Nullable String unnoticed() {
        StepError error = scenario.end().cutOffUnnoticed();
        return error == null ? null : String.valueOf(error.getMessage());
    }

    @Test
    void anothersStepThatWaitsSaysSoAtOnce() {
        cutRomeoOff();
        fails(() -> juliet.within(LONG).receives(NEVER), "juliet receives: " + HOW);
        waitsInVain(juliet);
        assertThat(unnoticed()).isNull();
    }

    @Test
    void aStepThatWaitsAlreadyIsWoken() {
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> juliet.within(LONG).receives(NEVER));
        await().until(
                        () ->
                                scenario.transcript().steps().stream()
                                        .anyMatch(step -> step.verb().equals("receives")));
        cutRomeoOff();
        fails(() -> rethrow(waiting), "juliet receives: " + HOW);
    }

    private static void rethrow(CompletableFuture<Void> waiting) throws Throwable {
        try {
            waiting.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** What he sent before the end may be on its way, and comes before the answer to a ping. */
    @Test
    void takesWhatWasSentBefore() {
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        cutRomeoOffAndWait();
        juliet.within(LONG).receives(chat().body("one"));
        fails(() -> juliet.within(LONG).receives(NEVER), "juliet receives: " + HOW);
    }

    @Test
    void nothingIsDenied() {
        cutRomeoOff();
        fails(() -> juliet.receivesNothing(), "juliet receivesNothing: " + HOW);
        juliet.receivesNothing();
    }

    @Test
    void nothingOfAKindIsDenied() {
        cutRomeoOff();
        fails(() -> juliet.receivesNothing(NEVER), "juliet receivesNothing: " + HOW);
        juliet.receivesNothing(NEVER);
    }

    @Test
    void aConditionThatNeverHoldsIsExplainedByIt() {
        cutRomeoOffAndWait();
        fails(() -> juliet.within(SOON).eventually(() -> false), "juliet eventually: " + HOW);
        assertThatThrownBy(() -> juliet.within(SOON).eventually(() -> false))
                .isExactlyInstanceOf(StepError.class);
    }

    @Test
    void whoSeesThatAClientIsNotConnectedKnows() {
        cutRomeoOffAndWait();
        assertThat(romeo.isConnected()).isFalse();
        waitsInVain(juliet);
        assertThat(unnoticed()).isNull();
    }

    @Test
    void theTestFailsAtItsEndIfNoStepHasSaidSo() {
        assertThat(unnoticed()).as("all are connected").isNull();
        cutRomeoOff();
        assertThat(unnoticed()).startsWith(HOW);
        assertThat(unnoticed()).as("it has been said").isNull();
    }

    @Test
    void namesAllThatWereCutOff() {
        cutRomeoOffAndWait();
        juliet.sendsRaw("</bar>");
        await().until(() -> !juliet.isOpen());
        assertThat(unnoticed())
                .startsWith(HOW)
                .containsPattern("^romeo was .*, juliet was cut off: not-well-formed");
    }

    /** All that he has sent had been handled before: nothing is lost by it. */
    @Test
    void whoHasNothingUnhandledConcernsNobody() {
        romeo.sends(chat().to(juliet.fullJid()).body("one"));
        juliet.receives(chat().body("one"));
        scenario.settle();
        server.stream(romeo.fullJid()).closeWithError("policy-violation");
        await().until(() -> !romeo.isOpen());
        waitsInVain(juliet);
        assertThat(unnoticed()).isNull();
    }

    @Test
    void itsOwnStepSaysWhy() {
        cutRomeoOff();
        fails(
                () -> romeo.within(LONG).receives(NEVER),
                "romeo receives: stream error: not-well-formed");
        waitsInVain(juliet);
    }

    @Test
    void itsOwnDenialSaysWhy() {
        cutRomeoOff();
        fails(
                () -> romeo.within(LONG).receivesNothing(),
                "romeo receivesNothing: stream error: not-well-formed");
    }

    /** A step that only sends would find the end or not by chance, so the first one passes. */
    @Test
    void itsOwnSendingFailsOnceTheTestKnows() {
        cutRomeoOffAndWait();
        romeo.sends(chat().body("lost"));
        assertThat(romeo.isConnected()).isFalse();
        fails(() -> romeo.sends(chat().body("lost")), "romeo sends: stream error: not-well-formed");
    }

    @Test
    void aStreamThatTheServerHasEndedWithAnErrorWasNoScenarios() {
        cutRomeoOffAndWait();
        romeo.disconnects();
        fails(() -> juliet.within(LONG).receives(NEVER), "juliet receives: " + HOW);
    }

    @Test
    void whoLeavesConcernsNobody() {
        romeo.sends(chat().to(juliet.fullJid()).body("one")).disconnects();
        waitsInVain(juliet);
        assertThat(unnoticed()).isNull();
        fails(() -> romeo.receives(NEVER), "romeo receives: it has disconnected");
        romeo.receivesNothing();
    }

    @Test
    void whoDropsConcernsNobody() {
        romeo.sends(chat().to(juliet.fullJid()).body("one")).drops();
        waitsInVain(juliet);
        assertThat(unnoticed()).isNull();
        fails(() -> romeo.receives(NEVER), "romeo receives: it has dropped");
        romeo.receivesNothing();
    }

    @Test
    void whoConnectsAnewIsCutOffNoMore() {
        cutRomeoOffAndWait();
        romeo.connects();
        waitsInVain(juliet);
        assertThat(unnoticed()).isNull();
        assertThat(romeo.isConnected()).isTrue();
    }

    @Test
    void whoseLoginWasRefusedHasNoConnection() {
        romeo.disconnects();
        server.deleteAccount("romeo");
        fails(romeo::connects, "romeo connects: authentication failed for romeo");
        fails(() -> romeo.receives(NEVER), "romeo receives: authentication failed for romeo");
        waitsInVain(juliet);
        assertThat(unnoticed()).isNull();
    }
}
