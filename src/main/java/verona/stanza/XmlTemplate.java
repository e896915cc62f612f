package verona.stanza;

import java.util.Arrays;

/**
 * A stanza written as XML text, with placeholders.
 *
 * <p>As an expectation, an element with an {@code xmlns} of its own is matched strictly, any other
 * by inclusion; {@code scansion:strict='true'} or {@code 'false'} overrides, {@code {scansion:any}}
 * and {@code {scansion:capture:name}} stand for values. It is sent character by character as it
 * stands, but for white space around it, placeholders and captures.
 *
 * <p>Where <code>${</code> or {@code {scansion:} is meant literally, its first character is written
 * as XML's character reference: {@code &#36;{name}}, {@code &#123;scansion:any}}. {@link #escape}
 * does so.
 *
 * @param xml the text
 */
public record XmlTemplate(String xml) implements StanzaTemplate {

    /** A template for each of those texts, in their order. */
    public static StanzaTemplate[] all(String... xml) {
        return Arrays.stream(xml).map(XmlTemplate::new).toArray(StanzaTemplate[]::new);
    }

    /**
     * The text as XML text has it, between tags or in an attribute of either quote: what looks like
     * a placeholder or a wildcard in it is none.
     *
     * <pre>{@code
     * romeo.sends("<message><body>" + XmlTemplate.escape(code) + "</body></message>");
     * }</pre>
     */
    public static String escape(CharSequence text) {
        return literal(Xml.escape(text));
    }

    /** The same XML, in which nothing is a placeholder or a wildcard. */
    public static String literal(String xml) {
        return xml.replace("${", "&#36;{").replace("{scansion:", "&#123;scansion:");
    }

    @Override
    public Element expectation(Placeholders placeholders) {
        return Xml.readExpectation(placeholders.fillExpectation(xml));
    }

    @Override
    public String text(Placeholders placeholders) {
        return placeholders.fill(xml).strip();
    }
}
