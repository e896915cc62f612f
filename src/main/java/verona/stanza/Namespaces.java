package verona.stanza;

import java.util.List;

/** Moves what several vocabularies share into the namespace of the one that uses it. */
final class Namespaces {

    private Namespaces() {}

    /** The element, and all of its namespace below it, in another namespace. */
    static Element move(Element element, String namespace) {
        return move(element, element.namespace(), namespace);
    }

    private static Element move(Element element, String from, String to) {
        if (!element.namespace().equals(from)) {
            return element;
        }
        List<Object> content =
                element.content().stream()
                        .map(part -> part instanceof Element child ? move(child, from, to) : part)
                        .toList();
        return element.withName(to, element.name()).withContents(content);
    }
}
