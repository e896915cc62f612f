package verona.stanza;

import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces placeholders in XML text: {@code ${…}}, for the names of rooms, {@code ${Juliet's JID}}
 * or {@code ${Juliet's full JID}}, and in what is sent also {@code {scansion:capture:name}}. Values
 * are literal: placeholders in them are not replaced.
 *
 * <pre>{@code
 * Placeholders.with(rooms::jidOf).fill("<presence to='${room}/Romeo'/>");
 * }</pre>
 */
public final class Placeholders {

    private static final Pattern NAME = Pattern.compile("\\$\\{([^{}]*)}");
    private static final Pattern NAME_OR_CAPTURE =
            Pattern.compile(NAME.pattern() + "|\\{scansion:capture:([^{}]*)}");

    private final Function<String, ? extends CharSequence> values;
    private final UnaryOperator<String> captures;

    private Placeholders(
            Function<String, ? extends CharSequence> values, UnaryOperator<String> captures) {
        this.values = values;
        this.captures = captures;
    }

    /**
     * Placeholders with the values that a function returns. Its argument is the text between the
     * braces. It throws an exception if there is no such value. There are no captured values.
     */
    public static Placeholders with(Function<String, ? extends CharSequence> values) {
        return new Placeholders(
                values,
                name -> {
                    throw new IllegalStateException("nothing has been captured as '" + name + "'");
                });
    }

    /**
     * These placeholders, with captured values that a function returns by name. It throws an
     * exception if nothing was captured under the name.
     */
    public Placeholders withCaptures(UnaryOperator<String> captures) {
        return new Placeholders(values, captures);
    }

    /** What was captured under that name. */
    String captured(String name) {
        return captures.apply(name);
    }

    /** The text to send: each placeholder is replaced by its value, escaped for XML. */
    public String fill(String xml) {
        return xml.contains("${") || xml.contains("{scansion:")
                ? replaced(NAME_OR_CAPTURE, xml)
                : xml;
    }

    /** The text of an expectation, in which captures are what the matching decides. */
    String fillExpectation(String xml) {
        return xml.contains("${") ? replaced(NAME, xml) : xml;
    }

    private String replaced(Pattern pattern, String xml) {
        return pattern.matcher(xml)
                .replaceAll(found -> Matcher.quoteReplacement(XmlTemplate.escape(value(found))));
    }

    private CharSequence value(MatchResult found) {
        return found.group(1) == null
                ? captures.apply(found.group(2))
                : values.apply(found.group(1));
    }
}
