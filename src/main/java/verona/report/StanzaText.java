package verona.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import verona.match.Marked;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * Stanzas as people read them: indented, each namespace said where it changes, long values
 * shortened in the middle.
 */
final class StanzaText {

    private static final String PLAIN = "    ";
    private static final String WRONG = "  ! ";
    private static final String MISSING = "  - ";
    private static final int LONGEST = 120;

    private final List<String> lines = new ArrayList<>();

    private StanzaText() {}

    /** An element by itself. */
    static List<String> of(Element element) {
        StanzaText text = new StanzaText();
        text.element(element, Element.CLIENT, PLAIN, 0);
        return text.lines;
    }

    /** A received element with its differences marked. */
    static List<String> of(Marked marked) {
        StanzaText text = new StanzaText();
        text.marked(marked, Element.CLIENT, 0);
        return text.lines;
    }

    private void element(Element element, String inherited, String margin, int depth) {
        String tag = opening(element, inherited);
        String text = element.text().strip();
        if (element.children().isEmpty()) {
            add(margin, depth, text.isEmpty() ? tag + "/>" : tag + ">" + text(element));
            return;
        }
        add(margin, depth, tag + ">" + Xml.escape(shorten(text)));
        for (Element child : element.children()) {
            element(child, element.namespace(), margin, depth + 1);
        }
        add(margin, depth, "</" + element.name() + ">");
    }

    private void marked(Marked marked, String inherited, int depth) {
        Element element = marked.element();
        String tag = opening(element, inherited);
        String margin = marked.notes().isEmpty() ? PLAIN : WRONG;
        boolean leaf = marked.children().isEmpty() && marked.missing().isEmpty();
        String text = element.text().strip();
        if (leaf) {
            add(margin, depth, text.isEmpty() ? tag + "/>" : tag + ">" + text(element));
        } else {
            add(margin, depth, tag + ">" + Xml.escape(shorten(text)));
        }
        marked.notes().forEach(note -> add(PLAIN, depth + 2, "^ " + note));
        if (!leaf) {
            marked.children().forEach(child -> marked(child, element.namespace(), depth + 1));
            for (Element missing : marked.missing()) {
                element(missing, element.namespace(), MISSING, depth + 1);
            }
            add(PLAIN, depth, "</" + element.name() + ">");
        }
    }

    private void add(String margin, int depth, String text) {
        lines.add(margin + "  ".repeat(depth) + text);
    }

    private static String text(Element element) {
        return Xml.escape(shorten(element.text().strip())) + "</" + element.name() + ">";
    }

    private static String opening(Element element, String inherited) {
        StringBuilder tag = new StringBuilder("<").append(element.name());
        if (!element.namespace().equals(inherited)) {
            tag.append(" xmlns='").append(Xml.escape(element.namespace())).append("'");
        }
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            tag.append(' ').append(name(attribute.getKey()));
            tag.append("='").append(Xml.escape(shorten(attribute.getValue()))).append("'");
        }
        return tag.toString();
    }

    private static String name(String key) {
        return key.equals(Element.XML_LANG) ? "xml:lang" : key;
    }

    static String shorten(String text) {
        String line = text.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        int half = LONGEST / 2 - 3;
        return line.substring(0, half) + " ... " + line.substring(line.length() - half);
    }
}
