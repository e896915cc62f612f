package verona.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text of stanzas or tests, escaped for an HTML file. */
final class Escaped {

    /** Half a character, which no encoding can write. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\ud800-\\udfff]");

    /** What HTML (section 13.2.3.5) does not allow in text. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]|" + LONE_SURROGATE);

    private Escaped() {}

    static String html(String text) {
        return CONTROL.matcher(text)
                .replaceAll("\ufffd")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * The lines as one array for a script element, which ends at {@code </script} and reads on
     * behind {@code <!--}: wherever there is a {@code <} in JSON, it is part of a string.
     */
    static String json(List<String> lines) {
        return "[" + writable(String.join(",\n", lines)).replace("<", "\\u003c") + "]";
    }

    private static String writable(String json) {
        return LONE_SURROGATE
                .matcher(json)
                .replaceAll(half -> "\\\\u" + hex(half.group().charAt(0)));
    }

    private static String hex(char half) {
        return String.format(Locale.ROOT, "%04x", (int) half);
    }
}
