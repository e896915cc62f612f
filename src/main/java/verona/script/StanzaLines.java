package verona.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verona.stanza.Element;

/** A stanza as a script writes it: an element a line, in double quotes for placeholders' sake. */
final class StanzaLines {

    private static final String XML = "{http://www.w3.org/XML/1998/namespace}";

    private final List<String> lines = new ArrayList<>();

    private StanzaLines() {}

    static List<String> of(Element element) {
        StanzaLines text = new StanzaLines();
        text.write(element, Element.CLIENT, "");
        return text.lines;
    }

    private void write(Element element, String inherited, String indent) {
        boolean flat = element.children().isEmpty() || !element.text().isBlank();
        String open = indent + "<" + tag(element, inherited);
        if (element.content().isEmpty()) {
            lines.add(open + "/>");
        } else if (flat) {
            lines.add(open + ">" + inside(element) + "</" + element.name() + ">");
        } else {
            lines.add(open + ">");
            element.children().forEach(child -> write(child, element.namespace(), indent + "\t"));
            lines.add(indent + "</" + element.name() + ">");
        }
    }

    private static String tag(Element element, String inherited) {
        StringBuilder tag = new StringBuilder(element.name());
        if (!element.namespace().equals(inherited)) {
            tag.append(attribute("xmlns", element.namespace()));
        }
        int prefixes = 0;
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            String key = attribute.getKey();
            if (key.startsWith(XML)) {
                key = "xml:" + key.substring(XML.length());
            } else if (key.startsWith("{")) {
                String prefix = "ns" + prefixes++;
                tag.append(attribute("xmlns:" + prefix, key.substring(1, key.indexOf('}'))));
                key = prefix + ":" + key.substring(key.indexOf('}') + 1);
            }
            tag.append(attribute(key, attribute.getValue()));
        }
        return tag.toString();
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value).replace("\"", "&quot;") + "\"";
    }

    private static String inside(Element element) {
        StringBuilder out = new StringBuilder();
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                out.append('<').append(tag(child, element.namespace()));
                String inside = inside(child);
                out.append(inside.isEmpty() ? "/>" : ">" + inside + "</" + child.name() + ">");
            } else {
                out.append(escaped((String) part));
            }
        }
        return out.toString();
    }

    /** Line breaks would end up in the script's own indentation. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("]]>", "]]&gt;")
                .replace("\n", "&#10;")
                .replace("\r", "&#13;")
                .replace("\t", "&#9;");
    }
}
