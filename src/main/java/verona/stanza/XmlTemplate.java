package verona.stanza;

import java.util.Arrays;

/**
 * A stanza written as XML text, with placeholders.
 *
 * <p>In an expectation, an element with an {@code xmlns} of its own is matched strictly, and any
 * other element by inclusion. A top-level element that is not a stanza is matched by inclusion too,
 * because it always has an {@code xmlns}. The attribute {@code scansion:strict}, which is {@code
 * 'true'} or {@code 'false'}, overrides this. {@code {scansion:any}} matches any value, {@code
 * {scansion:capture:name}} captures one. The text is sent unchanged, except that surrounding white
 * space is removed, and placeholders and captures are replaced.
 *
 * <p>For a literal <code>${</code> or {@code {scansion:}, write the first character as a character
 * reference: {@code &#36;{name}}, {@code &#123;scansion:any}}. {@link #escape} does that.
 *
 * @param xml the text
 */
public record XmlTemplate(String xml) implements StanzaTemplate {

    /** A template for each text, in the same order. */
    public static StanzaTemplate[] all(String... xml) {
        return Arrays.stream(xml).map(XmlTemplate::new).toArray(StanzaTemplate[]::new);
    }

    /**
     * Escapes text for XML, as the content of an element or as the value of an attribute.
     * Placeholders and wildcards in it become literal.
     *
     * <pre>{@code
     * romeo.sends("<message><body>" + XmlTemplate.escape(code) + "</body></message>");
     * }</pre>
     */
    public static String escape(CharSequence text) {
        return literal(Xml.escape(text));
    }

    /** The same XML, with literal placeholders and wildcards. */
    public static String literal(String xml) {
        return xml.replace("${", "&#36;{").replace("{scansion:", "&#123;scansion:");
    }

    @Override
    public Element expectation(Placeholders placeholders) {
        String filled = placeholders.fillExpectation(xml);
        Element element = Xml.readExpectation(filled);
        boolean isStanza = element.namespace().equals(Element.CLIENT);
        return isStanza || Xml.saysStrictness(filled) ? element : element.withStrict(false);
    }

    @Override
    public String text(Placeholders placeholders) {
        return placeholders.fill(xml).strip();
    }
}
