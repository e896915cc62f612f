package verona.client;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import verona.LineError;
import verona.StepError;
import verona.match.Expectation;
import verona.stanza.Element;
import verona.stanza.XmlException;

/** The errors of steps, with their whole messages. */
final class Failures {

    private Failures() {}

    static AssertionError missed(
            ScenarioClient client,
            String step,
            Duration waited,
            List<Expectation> expected,
            List<ReceivedStanza> taken) {
        return new StepError(
                client.name()
                        + " "
                        + step
                        + " "
                        + expected
                        + " unread "
                        + client.unread()
                        + client.inbox().brokenBy()
                        + client.scenario().transcript().last(20),
                null);
    }

    static AssertionError unexpected(
            ScenarioClient client, Duration waited, @Nullable ReceivedStanza came) {
        return new StepError(client.name() + " receivesNothing " + client.unread(), null);
    }

    static LineError line(ScenarioClient client, String step, WireException e) {
        return new LineError(client.name() + " " + step + ": " + e.getMessage(), e);
    }

    static LineError line(ScenarioClient client, String step, String message) {
        return new LineError(client.name() + " " + step + ": " + message, null);
    }

    static StepError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StepError("the test's thread was interrupted", e);
    }

    static String unread(ScenarioClient client) {
        return client.name()
                + ": "
                + client.unread().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    static String neverHeld(ScenarioClient client, Duration timeout, Exception e) {
        return client.name() + " eventually: " + e.getMessage();
    }

    static String notWellFormed(String name, String text, XmlException e) {
        return name + " sends what is not well-formed XML: " + e.getMessage();
    }

    static String noStanza(String name, Element element) {
        return name + " sends <" + element.name() + ">";
    }
}
