package verona.stanza;

import org.jivesoftware.smack.packet.Stanza;

/**
 * A stanza as a test writes it, to be sent or to be expected: a typed spec ({@link StanzaSpec}) or
 * XML text ({@link XmlTemplate}). Placeholders are filled in when the step that uses it runs.
 */
public interface StanzaTemplate {

    /**
     * What a received stanza is matched with.
     *
     * @throws XmlException if the text is not one well-formed element
     */
    Element expectation(Placeholders placeholders);

    /**
     * What goes out on the wire. It may not be well formed: whoever sends it decides whether that
     * is allowed.
     */
    String text(Placeholders placeholders);

    /**
     * A stanza of Smack's, matched by inclusion. It is written out now, so later changes to it do
     * not count, and {@code ${…}} in it is no placeholder.
     *
     * <pre>{@code
     * romeo.sends(StanzaTemplate.of(StanzaBuilder.buildMessage().setBody("Hello").build()));
     * }</pre>
     */
    static StanzaTemplate of(Stanza stanza) {
        return new SmackTemplate(stanza);
    }
}
