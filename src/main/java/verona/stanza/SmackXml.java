package verona.stanza;

import org.jivesoftware.smack.packet.NamedElement;
import org.jivesoftware.smack.packet.XmlEnvironment;

/** Smack's elements as text and as data. */
final class SmackXml {

    private static final XmlEnvironment STREAM = new XmlEnvironment(Element.CLIENT);
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    private SmackXml() {}

    static String write(NamedElement element) {
        return escaped(element.toXML(STREAM).toString());
    }

    static Element read(NamedElement element) {
        return Xml.read(write(element));
    }

    /**
     * Smack writes white space and '>' as they are: a reader changes the one in an attribute, and
     * refuses the other after ']]' (XML 1.0 §2.4, §2.11 and §3.3.3).
     */
    private static String escaped(String xml) {
        StringBuilder out = new StringBuilder(xml.length());
        boolean tag = false;
        char quote = 0;
        for (int i = 0; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
                append(c, "\n\t\r", out);
            } else if (tag) {
                quote = c == '\'' || c == '"' ? c : 0;
                tag = c != '>';
                out.append(c);
            } else if (xml.startsWith(CDATA, i)) {
                int end = xml.indexOf(CDATA_END, i) + CDATA_END.length();
                out.append(xml, i, end);
                i = end - 1;
            } else {
                tag = c == '<';
                append(c, ">\r", out);
            }
        }
        return out.toString();
    }

    private static void append(char c, String toEscape, StringBuilder out) {
        if (toEscape.indexOf(c) >= 0) {
            out.append(Xml.escape(String.valueOf(c)));
        } else {
            out.append(c);
        }
    }
}
