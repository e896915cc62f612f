package verona.stanza;

import org.jivesoftware.smack.packet.Stanza;

/**
 * A stanza as a test writes it, to be sent or to be expected: a typed spec ({@link StanzaSpec}) or
 * XML text ({@link XmlTemplate}). Placeholders are filled in when the step that uses it runs.
 */
public interface StanzaTemplate {

    /**
     * The element that received stanzas are compared with.
     *
     * @throws XmlException if the text is not one well-formed element
     */
    Element expectation(Placeholders placeholders);

    /** The XML text to send. It need not be well formed: the sending step checks that. */
    String text(Placeholders placeholders);

    /**
     * One of Smack's stanzas, matched by inclusion. It is converted to XML now: later changes to it
     * have no effect. {@code ${…}} in it is literal.
     *
     * <pre>{@code
     * romeo.sends(StanzaTemplate.of(StanzaBuilder.buildMessage().setBody("Hello").build()));
     * }</pre>
     */
    static StanzaTemplate of(Stanza stanza) {
        return new SmackTemplate(stanza);
    }

    /**
     * A top-level element of a stream, which is no stanza, matched by inclusion.
     *
     * <pre>{@code
     * romeo.sends(StanzaTemplate.of(StreamElements.requestAck()));
     * }</pre>
     */
    static StanzaTemplate of(Payload element) {
        return new ElementTemplate(element.toElement());
    }
}
