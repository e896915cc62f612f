package verona.internal.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object on one line (RFC 8259). What means something in HTML is escaped, so that the line
 * can stand in a page.
 */
final class Json {

    private final StringBuilder text = new StringBuilder("{");

    /** An object of that type. */
    static Json of(String type) {
        return new Json().with("type", type);
    }

    /** Adds a text; nothing for null. */
    Json with(String key, @Nullable String value) {
        return value == null ? this : raw(key, quoted(value));
    }

    /** Adds a number; nothing for null. */
    Json with(String key, @Nullable Number value) {
        return value == null ? this : raw(key, value.toString());
    }

    /** Adds {@code true}, or nothing. */
    Json flag(String key, boolean value) {
        return value ? raw(key, "true") : this;
    }

    /** Adds texts. */
    Json texts(String key, List<String> values) {
        return raw(key, array(values.stream().map(Json::quoted).toList()));
    }

    /** Adds numbers. */
    Json numbers(String key, List<Integer> values) {
        return raw(key, array(values.stream().map(String::valueOf).toList()));
    }

    /** Adds objects. */
    Json objects(String key, List<Json> values) {
        return raw(key, array(values.stream().map(Json::toString).toList()));
    }

    /** Adds objects; nothing for none. */
    Json objectsIfAny(String key, List<Json> values) {
        return values.isEmpty() ? this : objects(key, values);
    }

    private static String array(List<String> values) {
        return "[" + String.join(",", values) + "]";
    }

    private Json raw(String key, String value) {
        if (text.length() > 1) {
            text.append(',');
        }
        text.append(quoted(key)).append(':').append(value);
        return this;
    }

    private static String quoted(String value) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            append(value, i, quoted);
        }
        return quoted.append('"').toString();
    }

    private static void append(String value, int index, StringBuilder quoted) {
        char character = value.charAt(index);
        switch (character) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '<', '>', '&', '\u2028', '\u2029' -> escape(character, quoted);
            default -> {
                if (character < ' ' || character == 0x7f || isLone(value, index)) {
                    escape(character, quoted);
                } else {
                    quoted.append(character);
                }
            }
        }
    }

    /** Half a character can't be written in UTF-8. */
    private static boolean isLone(String value, int index) {
        return Character.isSurrogate(value.charAt(index))
                && !(index + 1 < value.length()
                        && Character.isSurrogatePair(value.charAt(index), value.charAt(index + 1)))
                && !(index > 0
                        && Character.isSurrogatePair(value.charAt(index - 1), value.charAt(index)));
    }

    private static void escape(char character, StringBuilder quoted) {
        quoted.append("\\u").append(java.util.HexFormat.of().toHexDigits(character));
    }

    /** The whole object. */
    @Override
    public String toString() {
        return text + "}";
    }
}
