package verona.internal.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.internal.failure.FailureMessage;
import verona.internal.match.Candidate;
import verona.internal.match.Captures;
import verona.internal.match.Expectation;

/**
 * A step of a scenario that failed, with all that {@link FailureMessage} says about it, as it was
 * then.
 *
 * <pre>{@code
 * StepFailure.noMatch("juliet", "receives", timeout, ExpectedStanza.missing(List.of(expectation)))
 *         .withUnread(inbox.unread(), captures)
 *         .with(transcript);
 * }</pre>
 *
 * @param problem what kind of failure it is
 * @param client the client's name
 * @param step the step method: {@code receives}, {@code receivesAll} …
 * @param waited how long the step had been waiting
 * @param expected what was expected; empty where nothing was
 * @param error why the connection ended, or what {@code eventually} saw last; {@code ""} for
 *     nothing
 * @param unread the client's unread stanzas, oldest first
 * @param captures what the scenario had captured
 * @param entries what all clients did up to then, oldest first
 * @param start when the scenario began, on the clock of the entries, in nanoseconds
 * @param secrets what no message may show
 * @param about which stanzas the step looks at: those that a program under test has sent ({@link
 *     Transcript.Kind#SENT}), or else received ones
 * @param programs how the programs under test stood
 * @param references what the test is about
 * @param timeoutScale how many times as long timeouts are than named; {@code ""} for as long
 */
public record StepFailure(
        Problem problem,
        String client,
        String step,
        Duration waited,
        List<ExpectedStanza> expected,
        String error,
        List<Candidate> unread,
        Captures captures,
        List<Entry> entries,
        long start,
        SecretValues secrets,
        Transcript.Kind about,
        List<ProgramState> programs,
        List<Reference> references,
        String timeoutScale) {

    /** The kinds of failure. */
    public enum Problem {
        /** Nothing that matches arrived, of one or several expected stanzas. */
        NO_MATCH,
        /** The oldest unread stanza should have matched and does not. */
        NEXT_IS_ANOTHER,
        /** The oldest unread stanza should not have come. */
        NOT_NOTHING,
        /** Stanzas were unread at the end of the test, which therefore fails. */
        LEFT_UNREAD,
        /** The same, where that fails nothing. */
        SHOWN_UNREAD,
        /** The connection to the server failed. */
        CONNECTION_FAILED,
        /** What {@code eventually} waited for did not come true. */
        NEVER_HELD,
        /** The test ended, and no step has said that somebody was cut off. */
        CUT_OFF,
        /** The test was stopped while the step waited: by a timeout of JUnit, or an interrupt. */
        STOPPED
    }

    /** Not everything that a step expected arrived in time. */
    public static StepFailure noMatch(
            String client, String step, Duration waited, List<ExpectedStanza> expected) {
        return of(Problem.NO_MATCH, client, step, waited, expected, "");
    }

    /** {@code receivesNext} met another stanza: the first of the unread ones. */
    public static StepFailure nextIsAnother(
            String client, String step, Duration waited, Expectation expected) {
        List<ExpectedStanza> missing = ExpectedStanza.missing(List.of(expected));
        return of(Problem.NEXT_IS_ANOTHER, client, step, waited, missing, "");
    }

    /**
     * {@code receivesNothing}, or a step like it, met a stanza: the first of the unread ones.
     *
     * @param unexpected what was not to arrive; null if nothing at all was
     */
    public static StepFailure notNothing(
            String client, String step, Duration waited, @Nullable Expectation unexpected) {
        List<ExpectedStanza> all =
                unexpected == null ? List.of() : ExpectedStanza.missing(List.of(unexpected));
        return of(Problem.NOT_NOTHING, client, step, waited, all, "");
    }

    /** The test ended with stanzas unread, where {@code unread = FAIL} allows none. */
    public static StepFailure leftUnread(String client) {
        return of(Problem.LEFT_UNREAD, client, "", Duration.ZERO, List.of(), "");
    }

    /** The test ended with stanzas unread, which is only reported. */
    public static StepFailure shownUnread(String client) {
        return of(Problem.SHOWN_UNREAD, client, "", Duration.ZERO, List.of(), "");
    }

    /**
     * The connection failed while a step was waiting.
     *
     * @param error its own name, as in {@code authentication failed: not-authorized}
     */
    public static StepFailure connectionFailed(
            String client,
            String step,
            Duration waited,
            List<ExpectedStanza> expected,
            String error) {
        return of(Problem.CONNECTION_FAILED, client, step, waited, expected, error);
    }

    /**
     * A condition did not come true in time.
     *
     * @param lastSeen what it said last; {@code ""} if it says nothing
     */
    public static StepFailure neverHeld(String client, Duration waited, String lastSeen) {
        return of(Problem.NEVER_HELD, client, "eventually", waited, List.of(), lastSeen);
    }

    /**
     * The test ended, and no step has said that the server has ended a connection before it had
     * handled what came on it.
     *
     * @param error who was cut off, and how
     */
    public static StepFailure cutOff(String client, String error) {
        return of(Problem.CUT_OFF, client, "", Duration.ZERO, List.of(), error);
    }

    /**
     * The test was stopped while the step waited.
     *
     * @param waitedFor what it waited for, beside stanzas; {@code ""} for nothing
     */
    public static StepFailure stopped(
            String client,
            String step,
            Duration waited,
            List<ExpectedStanza> expected,
            String waitedFor) {
        return of(Problem.STOPPED, client, step, waited, expected, waitedFor);
    }

    private static StepFailure of(
            Problem problem,
            String client,
            String step,
            Duration waited,
            List<ExpectedStanza> expected,
            String error) {
        return new StepFailure(
                problem,
                client,
                step,
                waited,
                List.copyOf(expected),
                error,
                List.of(),
                new Captures(),
                List.of(),
                0,
                new SecretValues(),
                Transcript.Kind.RECEIVED,
                List.of(),
                List.of(),
                "");
    }

    /** The same of a step that looks at stanzas of that kind; see {@link Step#about()}. */
    public StepFailure about(Transcript.Kind kind) {
        return copy(unread, captures, entries, start, secrets, kind, programs, references);
    }

    /** The same with the programs under test, as they stand now. */
    public StepFailure withPrograms(List<ProgramState> states) {
        return copy(
                unread, captures, entries, start, secrets, about, List.copyOf(states), references);
    }

    /** The same where timeouts are that many times as long as named. */
    public StepFailure scaledBy(String factor) {
        return new StepFailure(
                problem,
                client,
                step,
                waited,
                expected,
                error,
                unread,
                captures,
                entries,
                start,
                secrets,
                about,
                programs,
                references,
                factor);
    }

    private StepFailure copy(
            List<Candidate> left,
            Captures values,
            List<Entry> all,
            long begun,
            SecretValues hidden,
            Transcript.Kind kind,
            List<ProgramState> states,
            List<Reference> sections) {
        return new StepFailure(
                problem,
                client,
                step,
                waited,
                expected,
                error,
                left,
                values,
                all,
                begun,
                hidden,
                kind,
                states,
                sections,
                timeoutScale);
    }

    /** The same with the client's unread stanzas, oldest first, and the scenario's captures. */
    public StepFailure withUnread(List<Candidate> unread, Captures captures) {
        return copy(
                List.copyOf(unread),
                captures.copy(),
                entries,
                start,
                secrets,
                about,
                programs,
                references);
    }

    /** The same with what all clients did up to now. */
    public StepFailure with(Transcript transcript) {
        return copy(
                unread,
                captures,
                transcript.entries(),
                transcript.start(),
                transcript.secretsSaid(),
                about,
                programs,
                transcript.references());
    }

    /** What came for one of several expectations stands beside it, and is not shown again. */
    public List<Candidate> unassigned() {
        List<Candidate> unassigned = new ArrayList<>(unread);
        expected.forEach(each -> unassigned.remove(each.arrived()));
        return unassigned;
    }
}
