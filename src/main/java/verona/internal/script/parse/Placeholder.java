package verona.internal.script.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What scripts and tests write for somebody's address: <code>${Romeo's JID}</code>.
 *
 * @param actor the name of the script's actor, or of the test's client or component
 * @param full whether it is the full JID that is meant
 */
public record Placeholder(String actor, boolean full) {

    /** All that begins like one; the second group is empty where the brace is not closed. */
    static final Pattern ANY = Pattern.compile("\\$\\{([^{}\n]*)(}?)");

    private static final Pattern JID = Pattern.compile("(.*)'s (full )?JID");

    /** What stands between the braces; null where it is none. */
    public static @Nullable Placeholder parse(String text) {
        Matcher jid = JID.matcher(text);
        return jid.matches() ? new Placeholder(jid.group(1), jid.group(2) != null) : null;
    }

    /** The text without the quotes inside of placeholders, each character in its place. */
    public static String mask(String xml) {
        return ANY.matcher(xml).replaceAll(found -> "x".repeat(found.group().length()));
    }

    /** As a script writes it. */
    @Override
    public String toString() {
        return "${" + actor + (full ? "'s full JID}" : "'s JID}");
    }
}
