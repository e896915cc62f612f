package verona.stanza;

import java.util.Arrays;

/**
 * A stanza written as XML text, with placeholders.
 *
 * <p>As an expectation, an element with an {@code xmlns} of its own is matched strictly, any other
 * by inclusion; {@code scansion:strict='true'} or {@code 'false'} overrides, {@code {scansion:any}}
 * and {@code {scansion:capture:name}} stand for values. It is sent character by character as it
 * stands, but for white space around it.
 *
 * @param xml the text
 */
public record XmlTemplate(String xml) implements StanzaTemplate {

    /** A template for each of those texts, in their order. */
    public static StanzaTemplate[] all(String... xml) {
        return Arrays.stream(xml).map(XmlTemplate::new).toArray(StanzaTemplate[]::new);
    }

    @Override
    public Element expectation(Placeholders placeholders) {
        return Xml.readExpectation(placeholders.fill(xml));
    }

    @Override
    public String text(Placeholders placeholders) {
        return placeholders.fill(xml).strip();
    }
}
