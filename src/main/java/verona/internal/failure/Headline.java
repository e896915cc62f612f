package verona.internal.failure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.StepFailure;

/** The first line of a failure: client, step, waited time, and what went wrong. */
public final class Headline {

    private Headline() {}

    public static String of(StepFailure failure) {
        return switch (failure.problem()) {
            case NO_MATCH -> step(failure) + noMatch(failure);
            case NEXT_IS_ANOTHER ->
                    step(failure) + "the next stanza is another one" + after(failure);
            case NOT_NOTHING -> step(failure) + "a stanza arrived" + after(failure);
            case LEFT_UNREAD -> unread(failure) + " (unread = FAIL)";
            case SHOWN_UNREAD -> unread(failure);
            case LINE_FAILED -> step(failure) + failure.error() + after(failure);
            case NEVER_HELD -> step(failure) + "it did not hold within " + time(failure.waited());
        };
    }

    private static String step(StepFailure failure) {
        return failure.client() + " " + failure.step() + ": ";
    }

    private static String after(StepFailure failure) {
        return ", after " + time(failure.waited());
    }

    private static String noMatch(StepFailure failure) {
        String within = " within " + time(failure.waited());
        List<ExpectedStanza> expected = failure.expected();
        if (expected.size() > 1) {
            return missing(expected) + within;
        }
        boolean empty = failure.unread().isEmpty();
        return (empty ? "nothing arrived" : "nothing that matches arrived") + within;
    }

    private static String missing(List<ExpectedStanza> expected) {
        long missing = expected.stream().filter(each -> each.arrived() == null).count();
        return missing == 0
                ? "no " + expected.size() + " stanzas with the same captures arrived"
                : missing + " of " + expected.size() + " stanzas did not arrive";
    }

    private static String unread(StepFailure failure) {
        int count = failure.unread().size();
        return failure.client()
                + " has "
                + count
                + (count == 1 ? " stanza" : " stanzas")
                + " unread at the end of the test";
    }

    private static String time(Duration duration) {
        long millis = duration.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis % 1000 == 0
                ? millis / 1000 + " s"
                : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }
}
