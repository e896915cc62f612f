package verona.stanza;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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
        return replace(xml, name -> Xml.escape(values.apply(name)));
    }

    /** The element with the placeholders in its attributes and text replaced, at every depth. */
    public Element fill(Element element) {
        Element filled = element;
        for (var attribute : element.attributes().entrySet()) {
            if (attribute.getValue().contains("${")) {
                filled = filled.withAttribute(attribute.getKey(), fillValue(attribute.getValue()));
            }
        }
        return element.content().isEmpty() ? filled : filled.withContents(fillParts(element));
    }

    private List<Object> fillParts(Element element) {
        return element.content().stream().map(this::fillPart).toList();
    }

    private Object fillPart(Object part) {
        return part instanceof Element child ? fill(child) : fillValue((String) part);
    }

    private String fillValue(String value) {
        return replace(value, name -> values.apply(name).toString());
    }

    private static String replace(String text, UnaryOperator<String> valueOf) {
        if (!text.contains("${")) {
            return text;
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(valueOf.apply(found.group(1))));
    }
}
