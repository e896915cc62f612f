package verona.internal.connection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259): objects as maps, arrays as lists, strings as text, and everything else as
 * the text that it stands in. It is only for the host-meta documents of servers that have none in
 * XML: a library for that would be one for everybody who depends on Verona.
 */
final class JsonText {

    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";
    private static final int HEX = 16;
    private static final int MOST_LEVELS = 100;

    private final String text;
    private int position;
    private int levels;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * The value.
     *
     * @throws IllegalArgumentException if the text is no JSON
     */
    static Object read(String text) {
        JsonText json = new JsonText(text);
        Object value = json.value();
        json.skipSpace();
        if (json.position < text.length()) {
            throw json.unexpected();
        }
        return value;
    }

    private Object value() {
        if (++levels > MOST_LEVELS) {
            throw unexpected();
        }
        Object value =
                switch (peek()) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> string();
                    default -> literal();
                };
        levels--;
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        for (take('{'); isMore('}', members.isEmpty()); ) {
            require('"');
            String name = string();
            require(':');
            take(':');
            members.put(name, value());
        }
        return members;
    }

    private List<Object> array() {
        List<Object> values = new ArrayList<>();
        for (take('['); isMore(']', values.isEmpty()); ) {
            values.add(value());
        }
        return values;
    }

    /** Takes what ends it, or the comma before what follows. */
    private boolean isMore(char end, boolean first) {
        if (peek() == end) {
            position++;
            return false;
        }
        if (!first) {
            take(',');
        }
        return true;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        take('"');
        while (next() != '"') {
            char character = text.charAt(position++);
            string.append(character == '\\' ? escaped() : character);
        }
        position++;
        return string.toString();
    }

    private char escaped() {
        char escape = next();
        position++;
        if (escape == 'u') {
            position += 4;
            next();
            return (char) Integer.parseInt(text.substring(position - 4, position), HEX);
        }
        int index = ESCAPES.indexOf(escape);
        if (index < 0) {
            throw unexpected();
        }
        return ESCAPED.charAt(index);
    }

    private String literal() {
        int start = position;
        while (position < text.length() && ",]}: \t\r\n\"[{".indexOf(text.charAt(position)) < 0) {
            position++;
        }
        String literal = text.substring(start, position);
        if (!literal.matches("true|false|null|-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
            throw unexpected();
        }
        return literal;
    }

    private char peek() {
        skipSpace();
        return next();
    }

    private void require(char expected) {
        if (peek() != expected) {
            throw unexpected();
        }
    }

    private void take(char expected) {
        require(expected);
        position++;
    }

    private char next() {
        if (position >= text.length()) {
            throw unexpected();
        }
        return text.charAt(position);
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private IllegalArgumentException unexpected() {
        return new IllegalArgumentException("it is no JSON at its character " + (position + 1));
    }

    /** The values of a member, which is an array of objects: those that are strings. */
    static List<Map<String, String>> objects(Object json, String member) {
        if (!(json instanceof Map<?, ?> members)
                || !(members.get(member) instanceof List<?> values)) {
            return List.of();
        }
        return values.stream().map(JsonText::strings).toList();
    }

    private static Map<String, String> strings(@Nullable Object value) {
        Map<String, String> strings = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> members) {
            members.forEach(
                    (name, each) -> {
                        if (each instanceof String string) {
                            strings.put(String.valueOf(name), string);
                        }
                    });
        }
        return strings;
    }
}
