package verona.stanza;

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
}
