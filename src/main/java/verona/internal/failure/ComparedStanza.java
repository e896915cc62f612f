package verona.internal.failure;

import java.util.List;
import verona.internal.match.explain.Difference;
import verona.internal.transcript.SecretValues;
import verona.internal.transcript.Secrets;
import verona.stanza.Element;

/** A stanza beside an expectation that it does not match, for messages that are no step's. */
public final class ComparedStanza {

    private static final int MOST = 14;
    private static final String INDENT = "  ";

    private ComparedStanza() {}

    /** A stanza that can be shown: with no passwords, and not too deep. */
    public static Element shown(Element stanza) {
        return new Secrets(new SecretValues(), secret -> "…").hide(DepthLimit.of(stanza));
    }

    /** What came, with what differs marked. */
    public static List<String> received(Element stanza, List<Difference> differences) {
        return ShortenedText.lines(PrettyXml.folded(stanza, differences), MOST);
    }

    /** What was expected. */
    public static List<String> expected(Element expectation, List<Difference> differences) {
        return ShortenedText.lines(PrettyXml.expectation(expectation, differences), MOST);
    }

    /** What came, on part of a line. */
    public static String summary(Element stanza) {
        return INDENT + StanzaSummary.of(stanza);
    }

    /** How many differences there are: {@code 2 differences}. */
    public static String counted(List<Difference> differences) {
        int count = differences.size();
        return count == 1 ? "1 difference" : count + " differences";
    }
}
