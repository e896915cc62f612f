package verona.stanza;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The namespaces that a stream's elements inherit from its opening tag (Namespaces in XML 1.0 §6.1)
 * and that {@link Xml#read} does not know.
 */
final class InheritedNamespaces {

    private static final Pattern NAME = Pattern.compile("<[^\\s/>]+");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\G\\s+([^\\s=]+)\\s*=\\s*('[^']*'|\"[^\"]*\")");

    /** By prefix, which is {@code ""} for the default namespace: what {@link Xml#read} presumes. */
    private static final Map<String, String> PRESUMED =
            Map.of("", Element.CLIENT, "stream", Element.STREAMS, "scansion", Xml.SCANSION);

    /** Text without a declaration is a stanza of either (RFC 6120 §4.8.2, XEP-0114 §3). */
    private static final Set<String> OF_STANZAS = Set.of(Element.CLIENT, "jabber:component:accept");

    private final OpeningTag stream;
    private final List<Inherited> all = new ArrayList<>();

    /**
     * One of them.
     *
     * @param declaration the attribute that declares it
     * @param others an opening tag that declares all others, and in its place what is presumed
     */
    private record Inherited(String prefix, String declaration, OpeningTag others) {

        /** Whether an element means something else without it. */
        boolean isUsedBy(String xml, Element element) {
            try {
                return (prefix.isEmpty() || xml.contains(prefix + ":"))
                        && !others.read(xml).equals(element);
            } catch (XmlException e) {
                return true;
            }
        }
    }

    InheritedNamespaces(OpeningTag stream, String tag) {
        this.stream = stream;
        Map<String, String> declarations = declarations(tag);
        for (String prefix : declarations.keySet()) {
            if (!isPresumed(prefix)) {
                Map<String, String> others = new LinkedHashMap<>(declarations);
                String declaration = others.remove(prefix);
                all.add(new Inherited(prefix, declaration, tag(others)));
            }
        }
    }

    /** By prefix. Where there is no default namespace, that is inherited, too. */
    private static Map<String, String> declarations(String tag) {
        Map<String, String> declarations = new LinkedHashMap<>();
        declarations.put("", "xmlns=''");
        Matcher attribute = ATTRIBUTE.matcher(tag).region(nameEnd(tag), tag.length());
        while (attribute.find()) {
            String name = attribute.group(1);
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                String prefix = name.substring(Math.min(name.length(), "xmlns:".length()));
                declarations.put(prefix, name + "=" + attribute.group(2));
            }
        }
        return declarations;
    }

    private boolean isPresumed(String prefix) {
        if (prefix.isEmpty()) {
            return OF_STANZAS.contains(stream.contentNamespace());
        }
        String namespace = stream.read("<" + prefix + ":a/>").namespace();
        return prefix.equals("xml") || namespace.equals(PRESUMED.get(prefix));
    }

    private static OpeningTag tag(Map<String, String> declarations) {
        Map<String, String> all = new HashMap<>(declarations);
        PRESUMED.forEach(
                (prefix, namespace) ->
                        all.putIfAbsent(
                                prefix,
                                (prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix)
                                        + "='"
                                        + namespace
                                        + "'"));
        return OpeningTag.of("<stream " + String.join(" ", all.values()) + ">");
    }

    /** A text of an element with the declarations that it uses. */
    String addTo(String xml) {
        if (all.isEmpty()) {
            return xml;
        }
        Element element = stream.read(xml);
        StringBuilder used = new StringBuilder();
        for (Inherited inherited : all) {
            if (inherited.isUsedBy(xml, element)) {
                used.append(' ').append(inherited.declaration());
            }
        }
        return new StringBuilder(xml).insert(nameEnd(xml), used).toString();
    }

    private static int nameEnd(String xml) {
        Matcher name = NAME.matcher(xml);
        return name.lookingAt() ? name.end() : 0;
    }
}
