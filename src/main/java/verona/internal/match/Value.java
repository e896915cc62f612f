package verona.internal.match;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an expectation says of an attribute or a text.
 *
 * @param literal the value it must have, null if any will do
 * @param capture the name it is captured under, null if it is not
 */
public record Value(@Nullable String literal, @Nullable String capture) {

    private static final String CAPTURE = "{scansion:capture:";

    private static final Value ANY = new Value(null, null);

    public static Value of(String text) {
        if (text.equals("{scansion:any}")) {
            return ANY;
        }
        if (text.startsWith(CAPTURE) && text.endsWith("}")) {
            return new Value(null, text.substring(CAPTURE.length(), text.length() - 1));
        }
        return new Value(text, null);
    }

    /** Whether the value is admitted; a capture that is not bound yet admits every value. */
    public boolean admits(String actual, Map<String, String> bindings) {
        String required = required(bindings);
        return required == null || required.equals(actual);
    }

    /** The value that is required under these bindings, null if any will do. */
    public @Nullable String required(Map<String, String> bindings) {
        return capture == null ? literal : bindings.get(capture);
    }
}
