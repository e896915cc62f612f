package verona.internal.server.embedded.core;

import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Short ways to build elements and to look into them. */
public final class Elements {

    private Elements() {}

    /** An element with those children. */
    public static Element of(String namespace, String name, Element... children) {
        return Element.of(namespace, name).withContents(List.of(children));
    }

    /** An element with that text. */
    public static Element text(String namespace, String name, String text) {
        return Element.of(namespace, name).withText(text);
    }

    /** The text of a child in the parent's own namespace, null where there is no such child. */
    public static @Nullable String childText(Element parent, String name) {
        Element child = parent.child(parent.namespace(), name);
        return child == null ? null : child.text();
    }

    /** An attribute's value, or what stands for it where it is absent. */
    public static String attribute(Element element, String key, String otherwise) {
        String value = element.attribute(key);
        return value == null ? otherwise : value;
    }

    /** The element with an attribute set that it does not have yet. */
    public static Element withDefault(Element element, String key, String otherwise) {
        return element.withAttribute(key, attribute(element, key, otherwise));
    }
}
