package verona.stanza;

import java.util.Map;

/** Writes elements as XML text, declaring each namespace where it changes. */
final class XmlWriter {

    private static final String XML_NAMESPACE = "{http://www.w3.org/XML/1998/namespace}";

    private XmlWriter() {}

    static String write(Element element, String inherited) {
        StringBuilder out = new StringBuilder(256);
        write(element, inherited, out);
        return out.toString();
    }

    private static void write(Element element, String inherited, StringBuilder out) {
        out.append('<').append(element.name());
        if (!element.namespace().equals(inherited)) {
            out.append(" xmlns='");
            escape(element.namespace(), out);
            out.append('\'');
        }
        int prefixes = 0;
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String key = attribute.getKey();
            out.append(' ');
            if (key.startsWith(XML_NAMESPACE)) {
                out.append("xml:").append(key, XML_NAMESPACE.length(), key.length());
            } else if (key.startsWith("{")) {
                int end = key.indexOf('}');
                String prefix = "ns" + prefixes++;
                out.append("xmlns:").append(prefix).append("='");
                escape(key.substring(1, end), out);
                out.append("' ").append(prefix).append(':').append(key, end + 1, key.length());
            } else {
                out.append(key);
            }
            out.append("='");
            escape(attribute.getValue(), out);
            out.append('\'');
        }
        if (element.content().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                write(child, element.namespace(), out);
            } else {
                escapeText((String) part, out);
            }
        }
        out.append("</").append(element.name()).append('>');
    }

    /** Between tags a new line and a tab are themselves, so that text stays readable. */
    private static void escapeText(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                out.append(c);
            } else {
                escape(c, out);
            }
        }
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            escape(text.charAt(i), out);
        }
    }

    /** XML 1.0 §2.11 and §3.3.3: white space is a reference where a reader would change it. */
    private static void escape(char c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '\'' -> out.append("&apos;");
            case '"' -> out.append("&quot;");
            case '\n', '\t', '\r' -> out.append("&#").append((int) c).append(';');
            default -> out.append(c);
        }
    }
}
