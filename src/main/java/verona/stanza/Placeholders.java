package verona.stanza;

import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in the {@code ${…}} of XML text: names of rooms, and {@code ${Juliet's JID}} or {@code
 * ${Juliet's full JID}}.
 *
 * <pre>{@code
 * Placeholders.with(rooms::jidOf).fill("<presence to='${room}/Romeo'/>");
 * }</pre>
 */
public final class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}]*)}");

    private final Function<String, ? extends CharSequence> values;

    private Placeholders(Function<String, ? extends CharSequence> values) {
        this.values = values;
    }

    /**
     * Placeholders whose values that function knows. It is given what stands between the braces,
     * and throws what is to be thrown where that names nothing.
     */
    public static Placeholders with(Function<String, ? extends CharSequence> values) {
        return new Placeholders(values);
    }

    /** The text with each placeholder replaced by its value, escaped for XML. */
    public String fill(String xml) {
        if (!xml.contains("${")) {
            return xml;
        }
        return PLACEHOLDER
                .matcher(xml)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(Xml.escape(values.apply(found.group(1)))));
    }
}
