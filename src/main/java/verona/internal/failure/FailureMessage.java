package verona.internal.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.internal.match.Candidate;
import verona.internal.match.explain.ClosestStanza;
import verona.internal.transcript.ExplainedFailure;
import verona.internal.transcript.MissingStanza;
import verona.internal.transcript.StepFailure;
import verona.internal.transcript.StepFailure.Problem;
import verona.internal.transcript.Transcript.Kind;

/**
 * What a failed step says, in this order: client, step and waited time; what differs, and what may
 * correct it; the expectation; the closest unread stanza with its differences marked; the other
 * unread stanzas; the programs under test; what the test is about; the last exchanges of all
 * clients. No secret is in it.
 *
 * <pre>{@code
 * throw new AssertionError(FailureMessage.of(failure));
 * }</pre>
 */
public final class FailureMessage {

    private static final int STANZA_LINES = 14;
    private static final int LAST_SEEN_LINES = 20;

    private final StepFailure failure;
    private final List<String> lines = new ArrayList<>();
    private final List<MissingStanza> missing;

    private FailureMessage(StepFailure failure, List<MissingStanza> missing) {
        this.failure = failure;
        this.missing = missing;
    }

    /** The whole text, without a line break at its end; the same failure gives the same text. */
    public static String of(StepFailure failure) {
        return explain(failure).message();
    }

    /** The text with all that it is made of, for reports. */
    public static ExplainedFailure explain(StepFailure failure) {
        StepFailure masked = MaskedFailure.of(failure);
        List<MissingStanza> missing = List.of();
        @Nullable Throwable unexplained = null;
        try {
            missing = MissingStanzas.of(masked);
        } catch (RuntimeException | StackOverflowError e) {
            unexplained = e;
        }
        String message = new FailureMessage(masked, missing).text(unexplained);
        return new ExplainedFailure(failure, masked, missing, message);
    }

    private String text(@Nullable Throwable unexplained) {
        lines.add(Headline.of(failure));
        if (unexplained == null) {
            add(() -> Diagnosis.lines(missing, failure));
        } else {
            lines.addAll(List.of("", missingPart(unexplained)));
        }
        add(this::advice);
        add(() -> ProgramLines.hints(failure));
        add(() -> titled("last seen:", lastSeen()));
        add(() -> titled(expectedTitle(), ExpectedLines.of(failure, missing)));
        add(this::captures);
        add(this::stanzas);
        add(() -> titled("programs under test:", ProgramLines.of(failure)));
        add(() -> titled("specification:", references()));
        add(
                () ->
                        titled(
                                "last exchanges:",
                                LastExchanges.lines(failure.entries(), failure.start())));
        return String.join("\n", lines);
    }

    /** A part that can't be written does not hide the others. */
    private void add(Supplier<List<String>> part) {
        try {
            lines.addAll(part.get());
        } catch (RuntimeException | StackOverflowError e) {
            lines.addAll(List.of("", missingPart(e)));
        }
    }

    private static String missingPart(Throwable e) {
        return "(a part of this message is missing: explaining the failure failed with " + e + ")";
    }

    private static List<String> titled(String title, List<String> text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<String> section = new ArrayList<>(List.of("", title));
        section.addAll(text);
        return section;
    }

    private String expectedTitle() {
        return failure.problem() == Problem.NOT_NOTHING ? "not expected:" : "expected:";
    }

    private List<String> references() {
        return failure.references().stream().map(each -> "  " + each).toList();
    }

    /** What a test says that expects a client to be cut off. */
    private List<String> advice() {
        String client = failure.client();
        return failure.problem() == Problem.CUT_OFF
                ? List.of(
                        "",
                        "The server may not have handled what was sent before. If the test expects"
                                + " that, have it say so:",
                        "  " + client + ".eventually(() -> !" + client + ".isConnected());")
                : List.of();
    }

    private List<String> lastSeen() {
        return failure.problem() == Problem.NEVER_HELD
                ? failure.error().strip().lines().limit(LAST_SEEN_LINES).toList()
                : List.of();
    }

    private List<String> captures() {
        Map<String, String> values = failure.captures().asMap();
        if (failure.expected().isEmpty() || values.isEmpty()) {
            return List.of();
        }
        List<String> pairs = new ArrayList<>();
        values.forEach((name, value) -> pairs.add(name + " = '" + value + "'"));
        return List.of("captured so far: " + ShortenedText.middle(String.join(", ", pairs), 200));
    }

    private List<String> stanzas() {
        List<String> sections = new ArrayList<>();
        List<Candidate> others = new ArrayList<>(failure.unassigned());
        for (StanzaListing listings : listings()) {
            sections.addAll(titled(listings.title(), listings.lines()));
            others.remove(listings.stanza());
        }
        String left = Terms.of(failure).left() + ":";
        String title = sections.isEmpty() ? left : "also " + left;
        sections.addAll(titled(title, UnreadStanzas.lines(others)));
        return sections;
    }

    private List<StanzaListing> listings() {
        return switch (failure.problem()) {
            case NO_MATCH, CONNECTION_FAILED, STOPPED -> StanzaListing.closest(missing, failure);
            case NEXT_IS_ANOTHER -> StanzaListing.next(missing);
            case NOT_NOTHING -> oldest(failure.about() == Kind.SENT ? "sent" : "arrived");
            case LEFT_UNREAD, SHOWN_UNREAD -> oldest("unread");
            case NEVER_HELD, CUT_OFF -> List.of();
        };
    }

    private List<StanzaListing> oldest(String title) {
        return failure.unread().stream()
                .limit(1)
                .map(
                        stanza ->
                                StanzaListing.of(
                                        title, new ClosestStanza(stanza, List.of()), STANZA_LINES))
                .toList();
    }
}
