package verona.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import verona.match.Candidate;
import verona.match.Closest;
import verona.match.Expectation;

/**
 * What a failed step says, in this order: client, step and waited time; the expectation; the
 * closest unread stanza with its differences marked; the other unread stanzas; the last exchanges
 * of all clients.
 *
 * <pre>{@code
 * throw new AssertionError(FailureMessage.of(failure));
 * }</pre>
 */
public final class FailureMessage {

    private static final int EXPECTED_LINES = 14;
    private static final int STANZA_LINES = 16;
    private static final int UNREAD_LINES = 6;
    private static final int LAST_SEEN_LINES = 20;

    private final StepFailure failure;
    private final List<String> lines = new ArrayList<>();

    private FailureMessage(StepFailure failure) {
        this.failure = failure;
    }

    /** The whole text, without a line break at its end; the same failure gives the same text. */
    public static String of(StepFailure failure) {
        FailureMessage message = new FailureMessage(failure);
        message.lines.add(Headline.of(failure));
        message.lastSeen();
        message.expected();
        message.captures();
        message.stanza();
        message.section("last exchanges:", Exchanges.lines(failure.entries(), failure.start()));
        return String.join("\n", message.lines);
    }

    private void section(String title, List<String> text) {
        if (!text.isEmpty()) {
            lines.add("");
            lines.add(title);
            lines.addAll(text);
        }
    }

    private void lastSeen() {
        if (failure.problem() == StepFailure.Problem.NEVER_HELD && !failure.error().isBlank()) {
            section("last seen:", failure.error().strip().lines().limit(LAST_SEEN_LINES).toList());
        }
    }

    private void expected() {
        section("expected:", ExpectedLines.of(failure.expected(), EXPECTED_LINES));
    }

    private void captures() {
        Map<String, String> values = failure.captures().asMap();
        if (!failure.expected().isEmpty() && !values.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            values.forEach((name, value) -> pairs.add(name + " = '" + value + "'"));
            lines.add("captured so far: " + Shortened.middle(String.join(", ", pairs), 200));
        }
    }

    private void stanza() {
        if (failure.unread().isEmpty()) {
            return;
        }
        Candidate oldest = failure.unread().get(0);
        switch (failure.problem()) {
            case NO_MATCH, LINE_FAILED -> closest();
            case NEXT_IS_ANOTHER ->
                    shown(
                            "the next stanza",
                            Closest.compare(expectation(0), oldest, failure.captures()));
            case NOT_NOTHING -> shown("arrived", new Closest(oldest, List.of()));
            case LEFT_UNREAD -> shown("unread", new Closest(oldest, List.of()));
            case NEVER_HELD -> others("unread:", null);
        }
    }

    private void closest() {
        int missing =
                IntStream.range(0, failure.expected().size())
                        .filter(this::isMissing)
                        .findFirst()
                        .orElse(-1);
        Closest closest =
                missing < 0
                        ? null
                        : Closest.of(expectation(missing), unassigned(), failure.captures());
        if (closest == null) {
            others("unread:", null);
        } else {
            boolean one = failure.expected().size() == 1;
            shown("the closest unread stanza" + (one ? "" : " to " + (missing + 1) + "."), closest);
        }
    }

    private boolean isMissing(int index) {
        return failure.expected().get(index).arrived() == null;
    }

    private Expectation expectation(int index) {
        return failure.expected().get(index).expectation();
    }

    /** What came for one of several expectations stands beside it, and is not shown again. */
    private List<Candidate> unassigned() {
        List<Candidate> unassigned = new ArrayList<>(failure.unread());
        failure.expected().forEach(each -> unassigned.remove(each.arrived()));
        return unassigned;
    }

    private void shown(String title, Closest closest) {
        int count = closest.differences().size();
        String counted =
                count == 0 ? "" : count == 1 ? ", 1 difference" : ", " + count + " differences";
        List<Line> all = PrettyXml.lines(closest.candidate().element(), closest.differences());
        section(title + counted + ":", Shortened.lines(all, STANZA_LINES));
        others("also unread:", closest.candidate());
    }

    private void others(String title, @Nullable Candidate shown) {
        List<String> others = new ArrayList<>();
        for (Candidate candidate : unassigned()) {
            if (candidate != shown) {
                others.add("  " + StanzaSummary.of(candidate.element()));
            }
        }
        if (others.size() > UNREAD_LINES) {
            int more = others.size() - UNREAD_LINES + 1;
            others.subList(UNREAD_LINES - 1, others.size()).clear();
            others.add("  … and " + more + " more");
        }
        section(title, others);
    }
}
