package verona.internal.match.explain;

import verona.stanza.Element;
import verona.stanza.ValuePattern;

/** An element by another name, or with an attribute by another name. */
final class Renaming {

    private Renaming() {}

    static Element of(Element element, String attribute, String name) {
        return attribute.isEmpty() ? renamed(element, name) : moved(element, attribute, name);
    }

    private static Element moved(Element element, String from, String to) {
        ValuePattern pattern = element.patterns().of(from);
        return element.withAttribute(to, pattern == null ? element.attribute(from) : pattern)
                .withAttribute(from, null);
    }

    private static Element renamed(Element element, String name) {
        return element.withName(element.namespace(), name);
    }
}
