package verona.bench;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stream management demands of a client after it is enabled (XEP-0198 §4), and no more: it
 * counts the stanzas that arrive, and says the count when it is asked.
 */
final class RawAcknowledgements {

    /** The scenario has no stanza in a stanza, and no such text in a value. */
    private static final Pattern TAG = Pattern.compile("<(message|presence|iq|r)[ />]");

    private final StringBuilder unread = new StringBuilder();
    private int handled;

    /** Takes in what has arrived; the answers to it, {@code ""} for none. */
    String answersTo(String arrived) {
        unread.append(arrived);
        StringBuilder answers = new StringBuilder();
        Matcher tags = TAG.matcher(unread);
        int end = 0;
        while (tags.find()) {
            end = tags.end();
            if (tags.group(1).equals("r")) {
                answers.append(acknowledgement());
            } else {
                handled++;
            }
        }
        unread.delete(0, Math.max(end, unread.lastIndexOf("<")));
        return answers.toString();
    }

    String acknowledgement() {
        return "<a xmlns='urn:xmpp:sm:3' h='" + handled + "'/>";
    }
}
