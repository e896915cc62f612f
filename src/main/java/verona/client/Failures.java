package verona.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.LineError;
import verona.StepError;
import verona.match.Candidate;
import verona.report.ExpectedStanza;
import verona.report.FailureMessage;
import verona.report.Step;
import verona.report.StepFailure;
import verona.stanza.Element;
import verona.stanza.XmlException;

/** The errors of steps, with their whole messages. */
final class Failures {

    private Failures() {}

    /** What was expected did not come: because of the time, or because the line broke. */
    static StepError missed(
            ScenarioEntity entity, Step step, Duration waited, List<ExpectedStanza> expected) {
        String line = entity.inbox().brokenBy();
        if (line == null) {
            return of(
                    entity,
                    step,
                    StepFailure.noMatch(entity.name(), step.verb(), waited, expected));
        }
        StepFailure failure =
                StepFailure.lineFailed(entity.name(), step.verb(), waited, expected, line);
        return fromTheTest(new LineError(message(entity, step, failure), null));
    }

    /** A stanza is there that was not to come: that one, or any (null). */
    static StepError unexpected(
            ScenarioEntity entity, Step step, Duration waited, @Nullable ReceivedStanza came) {
        List<Candidate> unread = new ArrayList<>(unread(entity));
        if (came != null) {
            unread.remove(came.candidate());
            unread.add(0, came.candidate());
        }
        StepFailure failure =
                StepFailure.notNothing(entity.name(), waited)
                        .withUnread(unread, entity.scenario().captures())
                        .with(entity.scenario().transcript());
        step.failed(failure);
        return fromTheTest(new StepError(FailureMessage.of(failure), null));
    }

    static StepError of(ScenarioEntity entity, Step step, StepFailure failure) {
        return fromTheTest(new StepError(message(entity, step, failure), null));
    }

    private static String message(ScenarioEntity entity, Step step, StepFailure failure) {
        StepFailure whole = whole(entity, failure);
        step.failed(whole);
        return FailureMessage.of(whole);
    }

    private static StepFailure whole(ScenarioEntity entity, StepFailure failure) {
        return failure.withUnread(unread(entity), entity.scenario().captures())
                .with(entity.scenario().transcript());
    }

    private static List<Candidate> unread(ScenarioEntity entity) {
        return entity.inbox().unread().stream().map(ReceivedStanza::candidate).toList();
    }

    static LineError line(ScenarioEntity entity, Step step, WireException e) {
        return line(entity, step, String.valueOf(e.getMessage()), e);
    }

    static LineError line(ScenarioEntity entity, Step step, String name) {
        return line(entity, step, name, null);
    }

    private static LineError line(
            ScenarioEntity entity, Step step, String name, @Nullable Throwable cause) {
        StepFailure failure =
                StepFailure.lineFailed(entity.name(), step.verb(), Duration.ZERO, List.of(), name);
        return fromTheTest(new LineError(message(entity, step, failure), cause));
    }

    /** Another step waits for it: what it has sent before may not have been handled. */
    static LineError unsettled(ScenarioEntity entity, String why) {
        StepFailure failure =
                StepFailure.lineFailed(entity.name(), "settles", Duration.ZERO, List.of(), why);
        return fromTheTest(new LineError(FailureMessage.of(whole(entity, failure)), null));
    }

    static StepError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StepError("the test's thread was interrupted", e);
    }

    static StepError neverHeld(ScenarioEntity entity, Step step, Duration waited, Exception e) {
        Throwable last = e.getCause();
        String seen = last == null ? "" : String.valueOf(last.getMessage());
        StepFailure failure = StepFailure.neverHeld(entity.name(), waited, seen);
        return fromTheTest(new StepError(message(entity, step, failure), last));
    }

    static String unreadAtTheEnd(ScenarioEntity entity) {
        return FailureMessage.of(whole(entity, StepFailure.leftUnread(entity.name())));
    }

    static String notWellFormed(String name, XmlException e) {
        String place = e.line() == 0 ? "" : "at line " + e.line() + ", column " + e.column() + ": ";
        return name
                + " sends what is not well-formed XML: "
                + place
                + e.getMessage()
                + " To send it as it stands, say sendsRaw.";
    }

    static String noStanza(String name, Element element) {
        return name
                + " sends <"
                + element.name()
                + " xmlns='"
                + element.namespace()
                + "'>, which is no stanza: a stanza is a message, presence or iq of"
                + " jabber:client (RFC 6120 §8). To send it as it stands, say sendsRaw.";
    }

    /** The first line of the trace is the one in the test that says the step. */
    private static <E extends Throwable> E fromTheTest(E error) {
        StackTraceElement[] trace = error.getStackTrace();
        int from = 0;
        while (from < trace.length && Caller.isOurs(trace[from].getClassName())) {
            from++;
        }
        error.setStackTrace(Arrays.copyOfRange(trace, from, trace.length));
        return error;
    }
}
