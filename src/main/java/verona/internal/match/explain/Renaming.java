package verona.internal.match.explain;

import java.util.Map;
import verona.stanza.Element;

/** An element by another name, or with an attribute by another name. */
final class Renaming {

    private Renaming() {}

    static Element of(Element element, String attribute, String name) {
        return attribute.isEmpty() ? renamed(element, name) : moved(element, attribute, name);
    }

    private static Element moved(Element element, String from, String to) {
        return element.withAttribute(to, element.attribute(from)).withAttribute(from, null);
    }

    private static Element renamed(Element element, String name) {
        Element renamed =
                Element.of(element.namespace(), name)
                        .withStrict(element.strict())
                        .withContents(element.content());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            renamed = renamed.withAttribute(attribute.getKey(), attribute.getValue());
        }
        return renamed;
    }
}
