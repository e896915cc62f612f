package verona.stanza;

import org.jivesoftware.smack.packet.NamedElement;
import org.jivesoftware.smack.packet.XmlEnvironment;

/** Smack's elements as text and as data. */
final class SmackXml {

    private static final XmlEnvironment STREAM = new XmlEnvironment(Element.CLIENT);

    private SmackXml() {}

    static String write(NamedElement element) {
        return element.toXML(STREAM).toString();
    }

    static Element read(NamedElement element) {
        return Xml.read(write(element));
    }
}
