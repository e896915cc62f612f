package verona.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.ConnectionError;
import verona.StepError;
import verona.internal.connection.ConnectionException;
import verona.internal.failure.FailureMessage;
import verona.internal.match.Candidate;
import verona.internal.match.Expectation;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.ExplainedFailure;
import verona.internal.transcript.Step;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;
import verona.stanza.Element;
import verona.stanza.XmlException;

/** The errors of steps, with their whole messages. */
final class Failures {

    private Failures() {}

    /**
     * What was expected did not come: because of the time, because the connection has ended, or
     * because somebody was cut off who may have sent it.
     */
    static StepError missed(
            ScenarioEntity entity, Step step, Duration waited, List<ExpectedStanza> expected) {
        findCutOffs(entity);
        String cause = reasonForMissing(entity);
        if (cause == null) {
            return of(
                    entity,
                    step,
                    StepFailure.noMatch(entity.name(), step.verb(), waited, expected));
        }
        return connection(entity, step, expected, cause, null);
    }

    /** Unless it is known already why something is missing. */
    private static void findCutOffs(ScenarioEntity entity) {
        if (entity.isOpen() && entity.scenario().causality().othersCutOff(entity).isEmpty()) {
            entity.scenario().causality().findCutOffs();
        }
    }

    /**
     * Why something may be missing at one who takes part, null if there is no reason: its own
     * connection has ended, or another's before the server had handled what that has sent. The test
     * then knows.
     */
    static @Nullable String reasonForMissing(ScenarioEntity entity) {
        String own = entity.reasonForMissing();
        return own == null ? othersCutOff(entity) : own;
    }

    /** Says who beside that one was cut off; null if nobody was. The test then knows. */
    static @Nullable String othersCutOff(ScenarioEntity entity) {
        List<ScenarioEntity> cutOff = entity.scenario().causality().othersCutOff(entity);
        return cutOff.isEmpty() ? null : cutOff(cutOff);
    }

    private static String cutOff(List<ScenarioEntity> entities) {
        String text = entities.stream().map(Failures::cutOff).collect(Collectors.joining(", "));
        entities.forEach(ScenarioEntity::noticeEnd);
        return text;
    }

    private static String cutOff(ScenarioEntity entity) {
        String how = String.valueOf(entity.cutOffBy());
        return entity.name() + " was cut off: " + how.replaceFirst("^stream error: ", "");
    }

    /** At the end of a test in which no step has said so. */
    static ConnectionError cutOffUnnoticed(List<ScenarioEntity> entities) {
        ScenarioEntity first = entities.get(0);
        StepFailure failure = StepFailure.cutOff(first.name(), cutOff(entities));
        return new ConnectionError(FailureMessage.of(whole(first, failure)), null);
    }

    /** A stanza is there that was not to come: that one, or any (null). */
    static StepError unexpected(
            ScenarioEntity entity,
            Step step,
            Duration waited,
            @Nullable Expectation unexpected,
            @Nullable ReceivedStanza came) {
        List<Candidate> unread = new ArrayList<>(unread(entity, step.about()));
        if (came != null) {
            unread.remove(came.candidate());
            unread.add(0, came.candidate());
        }
        StepFailure failure =
                StepFailure.notNothing(entity.name(), step.verb(), waited, unexpected)
                        .about(step.about())
                        .withUnread(unread, entity.scenario().captures());
        return fromTheTest(new StepError(explained(step, with(entity, failure)), null));
    }

    static StepError of(ScenarioEntity entity, Step step, StepFailure failure) {
        return fromTheTest(new StepError(message(entity, step, failure), null));
    }

    private static String message(ScenarioEntity entity, Step step, StepFailure failure) {
        return explained(step, whole(entity, failure.about(step.about())));
    }

    private static String explained(Step step, StepFailure failure) {
        ExplainedFailure explained = FailureMessage.explain(failure);
        step.failed(explained);
        return explained.message();
    }

    private static StepFailure whole(ScenarioEntity entity, StepFailure failure) {
        return with(entity, withUnread(entity, failure));
    }

    private static StepFailure withUnread(ScenarioEntity entity, StepFailure failure) {
        return failure.withUnread(unread(entity, failure.about()), entity.scenario().captures());
    }

    /** The same with what all have done up to now, and how the programs under test stand. */
    private static StepFailure with(ScenarioEntity entity, StepFailure failure) {
        return failure.with(entity.scenario().transcript())
                .withPrograms(entity.scenario().programs())
                .scaledBy(entity.scenario().timeoutScale());
    }

    private static List<Candidate> unread(ScenarioEntity entity, Transcript.Kind about) {
        return entity.box(about).unread().stream().map(ReceivedStanza::candidate).toList();
    }

    static ConnectionError connection(ScenarioEntity entity, Step step, ConnectionException e) {
        String name = String.valueOf(e.getMessage());
        return connection(entity, step, List.of(), name, e);
    }

    static ConnectionError connection(ScenarioEntity entity, Step step, String name) {
        return connection(entity, step, List.of(), name, null);
    }

    static ConnectionError connection(
            ScenarioEntity entity,
            Step step,
            List<ExpectedStanza> expected,
            String name,
            @Nullable Throwable cause) {
        StepFailure failure =
                StepFailure.connectionFailed(
                        entity.name(),
                        step.verb(),
                        entity.scenario().transcript().since(step),
                        expected,
                        name);
        return fromTheTest(new ConnectionError(message(entity, step, failure), cause));
    }

    /**
     * The step needs a connection, and it has ended; the test then knows.
     *
     * @param cause what the step has seen last, null for nothing
     */
    static ConnectionError ended(ScenarioEntity entity, Step step, @Nullable Throwable cause) {
        String reason = String.valueOf(reasonForMissing(entity));
        return connection(entity, step, List.of(), reason, cause);
    }

    /** The step needs a connection, and there has never been one. */
    static IllegalStateException neverConnected(
            ConnectingEntity entity, Step step, String without) {
        String name = entity.name();
        String text = name + " has never connected, so " + without;
        return misused(entity, step, text + ": " + entity.howToConnect());
    }

    /** The test says what can't be done. */
    static IllegalStateException misused(ScenarioEntity entity, Step step, String why) {
        String text = entity.name() + " " + step.verb() + ": " + why;
        return fromTheTest(new IllegalStateException(text));
    }

    /** Another step waits for it: what it has sent before may not have been handled. */
    static ConnectionError unsettled(ScenarioEntity entity, Duration waited) {
        String why =
                "it did not answer a ping, so it may not have handled what %s sent before"
                        .formatted(entity.name());
        StepFailure failure =
                StepFailure.connectionFailed(
                        entity.name(), "waits for the server", waited, List.of(), why);
        return fromTheTest(new ConnectionError(FailureMessage.of(whole(entity, failure)), null));
    }

    /** The test was stopped while a step waited. */
    static StepError stopped(ScenarioEntity entity, Step step, @Nullable Throwable cause) {
        String message = step.stopped(() -> explainedStop(entity, step)).message();
        return fromTheTest(new StepError(message, cause));
    }

    private static ExplainedFailure explainedStop(ScenarioEntity entity, Step step) {
        Scenario scenario = entity.scenario();
        List<String> unanswered = scenario.unanswered();
        String barrier =
                unanswered.isEmpty()
                        ? ""
                        : "the server to handle what "
                                + String.join(" and ", unanswered)
                                + (unanswered.size() == 1 ? " has sent" : " have sent");
        entity.noteStop(step, barrier);
        return FailureMessage.explain(
                whole(
                        entity,
                        StepFailure.stopped(
                                        entity.name(),
                                        step.verb(),
                                        scenario.transcript().since(step),
                                        step.expected(),
                                        barrier)
                                .about(step.about())));
    }

    /** What was waited for did not come true, perhaps because somebody was cut off. */
    static StepError neverHeld(
            ScenarioEntity entity, Step step, Duration waited, @Nullable Throwable last) {
        findCutOffs(entity);
        Ending ending = entity.inbox().ending();
        if (ending != null && ending.is(Ending.Kind.BY_ITSELF)) {
            return ended(entity, step, last);
        }
        String cutOff = othersCutOff(entity);
        if (cutOff != null) {
            return connection(entity, step, List.of(), cutOff, last);
        }
        String seen = last == null ? "" : String.valueOf(last.getMessage());
        StepFailure failure = StepFailure.neverHeld(entity.name(), waited, seen);
        return fromTheTest(new StepError(message(entity, step, failure), last));
    }

    /**
     * A text for each. The first names all, so that it hides none; the last exchanges are those of
     * all, and said once.
     *
     * @param fails whether the test fails by that
     */
    static List<String> unreadAtTheEnd(List<ScenarioEntity> entities, boolean fails) {
        List<String> texts = new ArrayList<>();
        for (ScenarioEntity entity : entities) {
            boolean last = texts.size() == entities.size() - 1;
            String text = unreadAtTheEnd(entity, fails, last);
            boolean preface = texts.isEmpty() && !last;
            texts.add(preface ? unreadOfAll(entities) + "\n\n" + text : text);
        }
        return texts;
    }

    private static String unreadAtTheEnd(
            ScenarioEntity entity, boolean fails, boolean withExchanges) {
        StepFailure failure =
                fails
                        ? StepFailure.leftUnread(entity.name())
                        : StepFailure.shownUnread(entity.name());
        return FailureMessage.of(
                withExchanges ? whole(entity, failure) : withUnread(entity, failure));
    }

    private static String unreadOfAll(List<ScenarioEntity> entities) {
        return "stanzas are unread at the end of the test: "
                + entities.stream()
                        .map(entity -> entity.name() + " has " + entity.unread().size())
                        .collect(Collectors.joining(", "));
    }

    static String notWellFormed(String name, XmlException e) {
        return name
                + " sends what is not well-formed XML: "
                + e.messageWithPlace()
                + " To send it as it stands, say sendsRaw.";
    }

    static String noStanza(String name, Element element) {
        return name
                + " sends <"
                + element.name()
                + " xmlns='"
                + element.namespace()
                + "'>, which is no stanza: a stanza is a message, presence or iq of"
                + " jabber:client (RFC 6120 §8), and other elements have a namespace of their own."
                + " To send it as it stands, say sendsRaw.";
    }

    /** The first line of the trace is the one in the test that says the step. */
    private static <E extends Throwable> E fromTheTest(E error) {
        StackTraceElement[] trace = error.getStackTrace();
        int from = 0;
        while (from < trace.length && CallSite.isOurs(trace[from].getClassName())) {
            from++;
        }
        error.setStackTrace(Arrays.copyOfRange(trace, from, trace.length));
        return error;
    }
}
