package verona.client;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.LineError;
import verona.StepError;
import verona.match.Expectation;
import verona.report.FailureMessage;
import verona.report.StepFailure;
import verona.report.Transcript;
import verona.stanza.Element;
import verona.stanza.XmlException;

/** The errors of steps, with their whole messages. */
final class Failures {

    private static final int EXCHANGES = 12;

    private Failures() {}

    /** What was expected did not come: because of the time, or because the line broke. */
    static StepError missed(
            ScenarioClient client,
            String step,
            Duration waited,
            List<Expectation> expected,
            List<Integer> met) {
        String line = client.inbox().brokenBy();
        StepFailure failure =
                failure(
                        client,
                        step,
                        waited,
                        expected.stream().map(Expectation::element).toList(),
                        met,
                        line);
        String message = FailureMessage.of(failure);
        return fromTheTest(
                line == null ? new StepError(message, null) : new LineError(message, null));
    }

    /** Something came, or was there, that was not expected. */
    static StepError unexpected(
            ScenarioClient client, Duration waited, @Nullable Expectation unexpected) {
        List<Element> expected = unexpected == null ? List.of() : List.of(unexpected.element());
        StepFailure failure = failure(client, "receivesNothing", waited, expected, List.of(), null);
        return fromTheTest(new StepError(FailureMessage.of(failure), null));
    }

    private static StepFailure failure(
            ScenarioClient client,
            String step,
            Duration waited,
            List<Element> expected,
            List<Integer> met,
            @Nullable String line) {
        return new StepFailure(
                client.name(),
                step,
                waited,
                expected,
                met,
                client.inbox().unread().stream().map(ReceivedStanza::element).toList(),
                line,
                client.scenario().captures(),
                exchanges(client));
    }

    private static List<Transcript.Entry> exchanges(ScenarioClient client) {
        return client.scenario().transcript().last(EXCHANGES);
    }

    static LineError line(ScenarioClient client, String step, WireException e) {
        return line(client, step, String.valueOf(e.getMessage()), e);
    }

    static LineError line(ScenarioClient client, String step, String name) {
        return line(client, step, name, null);
    }

    private static LineError line(
            ScenarioClient client, String step, String name, @Nullable Throwable cause) {
        String message =
                FailureMessage.ofLine(client.name() + " " + step + ": " + name, exchanges(client));
        return fromTheTest(new LineError(message, cause));
    }

    static StepError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StepError("the test's thread was interrupted", e);
    }

    static StepError neverHeld(ScenarioClient client, Duration timeout, Exception e) {
        String what =
                client.name() + " eventually: it did not hold within " + timeout.toMillis() + " ms";
        Throwable last = e.getCause();
        String why = last == null ? "" : "\n\nlast seen:\n" + last.getMessage();
        return fromTheTest(
                new StepError(FailureMessage.ofLine(what + why, exchanges(client)), last));
    }

    static String unread(ScenarioClient client) {
        return FailureMessage.ofUnread(
                client.name(),
                client.inbox().unread().stream().map(ReceivedStanza::element).toList());
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
        while (from < trace.length && isOurs(trace[from].getClassName())) {
            from++;
        }
        error.setStackTrace(Arrays.copyOfRange(trace, from, trace.length));
        return error;
    }

    private static boolean isOurs(String type) {
        return type.startsWith("verona.client.") || type.equals("verona.Steps");
    }
}
