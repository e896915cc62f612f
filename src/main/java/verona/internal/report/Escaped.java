package verona.internal.report;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text of stanzas or tests, escaped for an HTML file. */
final class Escaped {

    /** Half a character, which no encoding can write. */
    private static final Pattern LONE_SURROGATE = Pattern.compile("[\\ud800-\\udfff]");

    private Escaped() {}

    /**
     * In one pass, for there may be much of it: what HTML (section 13.2.3.5) does not allow in text
     * is replaced.
     */
    static String html(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + text.length() / 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPair(text, i)) {
                escaped.append(c).append(text.charAt(++i));
            } else {
                append(escaped, c);
            }
        }
        return escaped.toString();
    }

    private static boolean isPair(String text, int i) {
        return i + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static void append(StringBuilder escaped, char c) {
        switch (c) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            case '\t', '\n', '\r' -> escaped.append(c);
            default ->
                    escaped.append(
                            Character.isISOControl(c) || Character.isSurrogate(c) ? '\ufffd' : c);
        }
    }

    /**
     * The lines as one array for a script element, which ends at {@code </script} and reads on
     * behind {@code <!--}: wherever there is a {@code <} in JSON, it is part of a string.
     */
    static String json(List<String> lines) {
        return "[" + writable(String.join(",\n", lines)).replace("<", "\\u003c") + "]";
    }

    private static String writable(String json) {
        return hasSurrogate(json) ? withoutLoneSurrogates(json) : json;
    }

    private static boolean hasSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String withoutLoneSurrogates(String json) {
        return LONE_SURROGATE
                .matcher(json)
                .replaceAll(half -> "\\\\u" + hex(half.group().charAt(0)));
    }

    private static String hex(char half) {
        return String.format(Locale.ROOT, "%04x", (int) half);
    }
}
