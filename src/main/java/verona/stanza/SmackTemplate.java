package verona.stanza;

import org.jivesoftware.smack.packet.Stanza;

/** A stanza of Smack's, as it was when it was given: its own text, matched by inclusion. */
record SmackTemplate(String xml) implements StanzaTemplate {

    SmackTemplate(Stanza stanza) {
        this(SmackXml.write(stanza));
    }

    @Override
    public Element expectation(Placeholders placeholders) {
        return Xml.read(xml);
    }

    @Override
    public String text(Placeholders placeholders) {
        return xml;
    }

    @Override
    public String toString() {
        return xml;
    }
}
