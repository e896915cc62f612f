package verona.internal.failure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.Transcript;

/** The first line of a failure: client, step, waited time, and what went wrong. */
final class Headline {

    private Headline() {}

    static String of(StepFailure failure) {
        return switch (failure.problem()) {
            case NO_MATCH -> step(failure) + noMatch(failure);
            case NEXT_IS_ANOTHER -> step(failure) + nextIsAnother(failure);
            case NOT_NOTHING -> step(failure) + notNothing(failure);
            case LEFT_UNREAD -> unread(failure) + " (unread = FAIL)";
            case SHOWN_UNREAD -> unread(failure);
            case CONNECTION_FAILED -> step(failure) + failure.error() + after(failure);
            case CUT_OFF -> failure.error() + ", which no step has noticed";
            case NEVER_HELD -> step(failure) + "it did not hold within " + waited(failure);
            case STOPPED -> step(failure) + stopped(failure) + after(failure);
        };
    }

    private static String stopped(StepFailure failure) {
        String stopped = "the test was stopped while it waited";
        return failure.error().isEmpty() ? stopped : stopped + " for " + failure.error();
    }

    private static String step(StepFailure failure) {
        return failure.client() + " " + failure.step() + ": ";
    }

    private static String after(StepFailure failure) {
        return ", after " + waited(failure);
    }

    private static String noMatch(StepFailure failure) {
        String within = " within " + waited(failure);
        List<ExpectedStanza> expected = failure.expected();
        List<String> errors = errors(failure);
        if (expected.size() > 1) {
            String all = errors.isEmpty() ? "" : "; " + String.join("; ", errors);
            return missing(failure) + within + all;
        }
        Terms terms = Terms.of(failure);
        String nothing = failure.unread().isEmpty() ? terms.nothing() : terms.nothingThatMatches();
        return errors.isEmpty() ? nothing + within : errors.get(0) + "; " + nothing + within;
    }

    /** The errors that have arrived instead, each once. */
    private static List<String> errors(StepFailure failure) {
        return failure.expected().stream()
                .filter(each -> each.arrived() == null)
                .map(each -> each.expectation().element())
                .flatMap(it -> Stream.ofNullable(ErrorReply.insteadOf(it, failure)))
                .map(ErrorReply::text)
                .distinct()
                .toList();
    }

    private static String nextIsAnother(StepFailure failure) {
        return firstUnread(failure, "the next stanza is another one") + after(failure);
    }

    private static String notNothing(StepFailure failure) {
        Terms terms = Terms.of(failure);
        return firstUnread(failure, failure.expected().isEmpty() ? terms.one() : terms.unwanted())
                + after(failure);
    }

    private static String firstUnread(StepFailure failure, String otherwise) {
        ErrorReply error =
                failure.unread().isEmpty() ? null : ErrorReply.of(failure.unread().get(0), failure);
        return error == null ? otherwise : error.text() + "; " + otherwise;
    }

    private static String missing(StepFailure failure) {
        int all = failure.expected().size();
        long missing = failure.expected().stream().filter(each -> each.arrived() == null).count();
        boolean sent = failure.about() == Transcript.Kind.SENT;
        if (missing == 0) {
            String same = all + " stanzas with the same captures";
            return sent ? "it sent no " + same : "no " + same + " arrived";
        }
        String lacking = missing + " of " + all + " stanzas";
        return sent ? "it did not send " + lacking : lacking + " did not arrive";
    }

    private static String unread(StepFailure failure) {
        int count = failure.unread().size();
        return failure.client()
                + " has "
                + count
                + (count == 1 ? " stanza" : " stanzas")
                + " unread at the end of the test";
    }

    private static String waited(StepFailure failure) {
        String time = time(failure.waited());
        return failure.timeoutScale().isEmpty()
                ? time
                : time + " (verona.timeout.scale = " + failure.timeoutScale() + ")";
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
