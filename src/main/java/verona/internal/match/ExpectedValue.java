package verona.internal.match;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.ValuePattern;

/**
 * What an expectation says of an attribute or a text.
 *
 * @param literal the value it must have, null if any will do
 * @param capture the name it is captured under, null if it is not
 * @param ignoresCase whether upper and lower case are the same, as in language tags
 */
public record ExpectedValue(
        @Nullable String literal, @Nullable String capture, boolean ignoresCase) {

    private static final ExpectedValue ANY = new ExpectedValue(null, null, false);
    private static final ExpectedValue NONE = new ExpectedValue("", null, false);

    static ExpectedValue of(String literal) {
        return new ExpectedValue(literal, null, false);
    }

    static ExpectedValue of(ValuePattern pattern) {
        return switch (pattern.kind()) {
            case ANY -> ANY;
            case CAPTURE -> new ExpectedValue(null, pattern.name(), false);
            case NONE, OTHER -> NONE;
        };
    }

    /** The same value of an attribute of that key: language tags ignore case (RFC 5646 §2.1.1). */
    ExpectedValue ofAttribute(String key) {
        return key.equals(Element.XML_LANG) ? new ExpectedValue(literal, capture, true) : this;
    }

    /** Whether the value is admitted; a capture that is not bound yet admits every value. */
    public boolean admits(String actual, Map<String, String> bindings) {
        String required = required(bindings);
        return required == null
                || (ignoresCase ? required.equalsIgnoreCase(actual) : required.equals(actual));
    }

    /** The value that is required under these bindings, null if any will do. */
    public @Nullable String required(Map<String, String> bindings) {
        return capture == null ? literal : bindings.get(capture);
    }
}
