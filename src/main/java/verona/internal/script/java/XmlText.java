package verona.internal.script.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.ValuePattern;
import verona.stanza.Xml;
import verona.stanza.XmlTemplate;

/** Elements as XML text, set in lines that are indented by two spaces each. */
public final class XmlText {

    private static final String XML = "{http://www.w3.org/XML/1998/namespace}";

    private static final Pattern GREATER_THAN = Pattern.compile("(?<=[^\\]])&gt;");

    private final Addresses addresses;
    private final int width;
    private final boolean expected;
    private final List<String> lines = new ArrayList<>();

    private XmlText(Addresses addresses, int width, boolean expected) {
        this.addresses = addresses;
        this.width = width;
        this.expected = expected;
    }

    /**
     * The lines, each of that width where it can be.
     *
     * @param expected whether it is an expectation, and so has to say what is matched strictly
     */
    public static List<String> lines(
            Element element, Addresses addresses, int width, boolean expected) {
        XmlText text = new XmlText(addresses, width, expected);
        text.write(element, Element.CLIENT, "");
        return text.lines;
    }

    /** It in one line. */
    static String line(Element element, Addresses addresses, boolean expected) {
        return new XmlText(addresses, Integer.MAX_VALUE, expected).flat(element, Element.CLIENT);
    }

    private void write(Element element, String inherited, String indent) {
        List<String> tag = tag(element, inherited);
        if (element.children().isEmpty()
                || isMixed(element)
                || isShort(element, inherited, indent)) {
            writeLeaf(element, tag, indent);
            return;
        }
        writeTag(tag, ">", indent);
        for (Element child : element.children()) {
            write(child, element.namespace(), indent + "  ");
        }
        lines.add(indent + "</" + element.name() + ">");
    }

    private void writeLeaf(Element element, List<String> tag, String indent) {
        if (element.content().isEmpty()) {
            writeTag(tag, "/>", indent);
        } else {
            writeTag(tag, ">" + inside(element) + "</" + element.name() + ">", indent);
        }
    }

    /** Attributes that do not fit go below the first one. */
    private void writeTag(List<String> tag, String end, String indent) {
        StringBuilder line = new StringBuilder(indent).append(tag.get(0));
        String below = " ".repeat(line.length());
        for (int i = 1; i < tag.size(); i++) {
            String next = " " + tag.get(i) + (i == tag.size() - 1 ? end : "");
            if (i > 1 && line.length() + next.length() > width) {
                lines.add(line.toString());
                line = new StringBuilder(below);
            }
            line.append(next);
        }
        lines.add(tag.size() == 1 ? line + end : line.toString());
    }

    private String flat(Element element, String inherited) {
        String tag = String.join(" ", tag(element, inherited));
        return element.content().isEmpty()
                ? tag + "/>"
                : tag + ">" + inside(element) + "</" + element.name() + ">";
    }

    private String inside(Element element) {
        StringBuilder out = new StringBuilder();
        for (Object part : element.content()) {
            out.append(
                    part instanceof Element child
                            ? flat(child, element.namespace())
                            : escaped((String) part, element.patterns().of("")));
        }
        return out.toString();
    }

    /** Such as a form's field with its value; the stanza and what it carries are never short. */
    private boolean isShort(Element element, String inherited, String indent) {
        List<Element> children = element.children();
        return indent.length() > 2
                && children.size() == 1
                && children.get(0).children().isEmpty()
                && !children.get(0).content().isEmpty()
                && indent.length() + flat(element, inherited).length() <= width;
    }

    private static boolean isMixed(Element element) {
        return !element.text().isBlank();
    }

    /** The name, then the attributes. */
    private List<String> tag(Element element, String inherited) {
        List<String> tag = new ArrayList<>();
        tag.add("<" + element.name());
        attributes(element, inherited).forEach((name, value) -> tag.add(name + "=" + value));
        return tag;
    }

    private Map<String, String> attributes(Element element, String inherited) {
        Map<String, String> attributes = new LinkedHashMap<>();
        boolean differs = !element.namespace().equals(inherited);
        boolean declares = differs || expected && isStrictByNamespace(element);
        if (declares) {
            attributes.put("xmlns", quoted(element.namespace(), null));
        }
        if (expected && element.strict() != declares) {
            attributes.put("scansion:strict", "'" + element.strict() + "'");
        }
        element.attributes()
                .forEach(
                        (key, value) ->
                                addAttribute(
                                        attributes,
                                        key,
                                        quoted(value, element.patterns().of(key))));
        return attributes;
    }

    /** Below a payload, as servers and recorders do it; at a stanza it would surprise. */
    private static boolean isStrictByNamespace(Element element) {
        return element.strict() && !element.namespace().equals(Element.CLIENT);
    }

    private void addAttribute(Map<String, String> attributes, String key, String value) {
        if (key.startsWith(XML)) {
            attributes.put("xml:" + key.substring(XML.length()), value);
        } else if (key.startsWith("{" + Xml.SCANSION + "}")) {
            attributes.put("scansion:" + key.substring(key.indexOf('}') + 1), value);
        } else if (key.startsWith("{")) {
            int end = key.indexOf('}');
            String prefix = "ns" + attributes.size();
            attributes.put("xmlns:" + prefix, quoted(key.substring(1, end), null));
            attributes.put(prefix + ":" + key.substring(end + 1), value);
        } else {
            attributes.put(key, value);
        }
    }

    /** Placeholders of clients have an apostrophe in them. */
    private String quoted(String value, @Nullable ValuePattern pattern) {
        String escaped = escaped(value, pattern);
        return escaped.indexOf('\'') < 0
                ? "'" + escaped + "'"
                : '"' + escaped.replace("\"", "&quot;") + '"';
    }

    /** A quote stands for itself, and so does '>' where it can't be taken for CDATA's end. */
    private String escaped(String text, @Nullable ValuePattern pattern) {
        String escaped = Xml.escape(text).replace("&apos;", "'").replace("&quot;", "\"");
        String written = GREATER_THAN.matcher(escaped).replaceAll(">");
        return addresses.withPlaceholders(pattern == null ? XmlTemplate.literal(written) : written);
    }
}
