package verona.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What schemas declare at their top, by kind and name. */
final class Declarations {

    static final String XSD = "http://www.w3.org/2001/XMLSchema";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final Map<String, Element> declared = new HashMap<>();

    /** Adds those of a schema, and returns what it declares a second time. */
    List<String> add(Element schema) {
        List<String> twice = new ArrayList<>();
        for (Element child : children(schema)) {
            String name = child.getAttribute("name");
            String key = key(child.getLocalName(), schema.getAttribute("targetNamespace"), name);
            if (!name.isEmpty() && declared.putIfAbsent(key, child) != null) {
                twice.add(child.getLocalName() + " " + name + ": declared twice");
            }
        }
        return twice;
    }

    /** What a reference within a schema names. */
    @Nullable Element find(String kind, Element from, String reference) {
        return declared.get(key(kind, namespace(from, reference), local(reference)));
    }

    private static String key(String kind, String namespace, String name) {
        return kind + " {" + namespace + "}" + name;
    }

    static String local(String reference) {
        return reference.substring(reference.indexOf(':') + 1);
    }

    static String namespace(Element from, String reference) {
        int colon = reference.indexOf(':');
        if (reference.startsWith("xml:")) {
            return XML;
        }
        String found = from.lookupNamespaceURI(colon < 0 ? null : reference.substring(0, colon));
        return found == null ? "" : found;
    }

    /** The namespace of the schema that contains a declaration. */
    static String target(Element declaration) {
        return declaration.getOwnerDocument().getDocumentElement().getAttribute("targetNamespace");
    }

    /** The children that are of XML Schema and not only for people. */
    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node at = parent.getFirstChild(); at != null; at = at.getNextSibling()) {
            if (at instanceof Element child
                    && XSD.equals(child.getNamespaceURI())
                    && !child.getLocalName().equals("annotation")) {
                children.add(child);
            }
        }
        return children;
    }

    static @Nullable Element child(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getLocalName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
