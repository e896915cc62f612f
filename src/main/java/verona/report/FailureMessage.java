package verona.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import verona.match.Explanation;
import verona.match.Marked;
import verona.stanza.Element;

/**
 * The message of a step that did not come true: who waited, for what, and how long; the
 * expectation; the closest unread stanza with its differences; the other unread ones in short; the
 * last exchanges of all clients.
 */
public final class FailureMessage {

    private static final int MOST_OTHERS = 8;
    private static final int MOST_LINES_OF_A_STANZA = 20;

    private final StepFailure failure;
    private final List<String> lines = new ArrayList<>();

    private FailureMessage(StepFailure failure) {
        this.failure = failure;
    }

    /** The whole message, of several lines. */
    public static String of(StepFailure failure) {
        return new FailureMessage(failure).text();
    }

    /** The message of a step that the line broke under, or that had no stanza to wait for. */
    public static String ofLine(String headline, List<Transcript.Entry> exchanges) {
        List<String> lines = new ArrayList<>(List.of(headline));
        exchanges(exchanges, lines);
        return String.join("\n", lines);
    }

    /** What a client has left unread. */
    public static String ofUnread(String client, List<Element> unread) {
        List<String> lines = new ArrayList<>();
        lines.add(client + " has left " + counted(unread.size(), " unread:"));
        unread.forEach(stanza -> lines.add("    " + Summary.of(stanza)));
        return String.join("\n", lines);
    }

    private String text() {
        lines.add(headline());
        if (failure.step().equals("receivesNothing")) {
            unexpected();
        } else {
            missed();
        }
        exchanges(failure.exchanges(), lines);
        return String.join("\n", lines);
    }

    private String headline() {
        String what = failure.client() + " " + failure.step();
        if (failure.line() != null) {
            return what + ": " + failure.line();
        }
        if (failure.step().equals("receivesNothing")) {
            int unread = failure.unread().size();
            return what + ": there " + (unread == 1 ? "is " : "are ") + counted(unread, " unread");
        }
        if (failure.step().equals("receivesNext") && !failure.unread().isEmpty()) {
            return what + ": the next stanza is another";
        }
        return what + ": nothing that matches came within " + failure.waited().toMillis() + " ms";
    }

    private static String counted(int stanzas, String state) {
        return (stanzas == 1 ? "1 stanza" : stanzas + " stanzas") + state;
    }

    private void unexpected() {
        if (!failure.expected().isEmpty()) {
            heading("not expected");
            stanza(StanzaText.of(failure.expected().get(0)));
        }
        int shown =
                failure.expected().isEmpty()
                        ? 0
                        : Explanation.closest(failure.expected().get(0), failure.unread());
        heading("unread");
        stanza(StanzaText.of(failure.unread().get(shown)));
        others(shown);
    }

    private void missed() {
        List<Integer> missing =
                IntStream.range(0, failure.expected().size())
                        .filter(i -> !failure.met().contains(i))
                        .boxed()
                        .toList();
        boolean several = failure.expected().size() > 1;
        for (int i : failure.met()) {
            heading("came, as number " + (i + 1));
            lines.add("    " + Summary.of(failure.expected().get(i)));
        }
        int first = missing.isEmpty() ? 0 : missing.get(0);
        for (int i : missing) {
            heading(several ? "expected, as number " + (i + 1) : "expected");
            stanza(StanzaText.of(failure.expected().get(i)));
        }
        closest(failure.expected().get(first));
    }

    private void closest(Element expected) {
        if (failure.unread().isEmpty()) {
            lines.add("");
            lines.add("there is no unread stanza");
            return;
        }
        int closest =
                failure.step().equals("receivesNext")
                        ? 0
                        : Explanation.closest(expected, failure.unread());
        if (closest >= 0) {
            Marked marked =
                    Explanation.of(expected, failure.unread().get(closest), failure.captures());
            heading("closest unread stanza, " + differences(marked.differences()));
            stanza(StanzaText.of(marked));
        }
        others(closest);
    }

    private String differences(int count) {
        return switch (count) {
            case 0 ->
                    failure.step().equals("receivesInOrder")
                            ? "which came too early"
                            : "which fits part by part, but not as a whole";
            case 1 -> "with 1 difference";
            default -> "with " + count + " differences";
        };
    }

    private void others(int shown) {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < failure.unread().size(); i++) {
            if (i != shown) {
                others.add("    " + Summary.of(failure.unread().get(i)));
            }
        }
        if (!others.isEmpty()) {
            heading(shown < 0 ? "unread" : "other unread stanzas");
            limited(others, MOST_OTHERS);
        }
    }

    private static void exchanges(List<Transcript.Entry> exchanges, List<String> lines) {
        if (!exchanges.isEmpty()) {
            lines.add("");
            lines.add("last exchanges:");
            exchanges.forEach(entry -> lines.add("    " + exchange(entry)));
        }
    }

    private static String exchange(Transcript.Entry entry) {
        String sign =
                switch (entry.kind()) {
                    case SENT -> "->";
                    case RECEIVED -> "<-";
                    case EVENT -> "--";
                };
        return String.format(Locale.ROOT, "%9.1f ms  ", entry.nanos() / 1e6)
                + entry.client()
                + " "
                + sign
                + " "
                + StanzaText.shorten(entry.text().strip());
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text + ":");
    }

    private void stanza(List<String> text) {
        limited(text, MOST_LINES_OF_A_STANZA);
    }

    private void limited(List<String> text, int most) {
        if (text.size() <= most) {
            lines.addAll(text);
            return;
        }
        lines.addAll(text.subList(0, most - 1));
        lines.add("    ... and " + (text.size() - most + 1) + " more");
    }
}
