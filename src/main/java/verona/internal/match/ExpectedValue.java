package verona.internal.match;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.stanza.ValuePattern;

/**
 * What an expectation says of an attribute or a text.
 *
 * @param literal the value it must have, null if any will do
 * @param capture the name it is captured under, null if it is not
 */
public record ExpectedValue(@Nullable String literal, @Nullable String capture) {

    private static final ExpectedValue ANY = new ExpectedValue(null, null);
    private static final ExpectedValue NONE = new ExpectedValue("", null);

    static ExpectedValue of(String literal) {
        return new ExpectedValue(literal, null);
    }

    static ExpectedValue of(ValuePattern pattern) {
        return switch (pattern.kind()) {
            case ANY -> ANY;
            case CAPTURE -> new ExpectedValue(null, pattern.name());
            case NONE, OTHER -> NONE;
        };
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
