package verona.internal.match.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import verona.internal.match.ElementMatcher;
import verona.internal.match.ExpectedNode;
import verona.internal.match.ReceivedNode;
import verona.stanza.Element;

/** What an expectation probably means by a name or a namespace that is not there. */
final class NameSuggestions {

    private NameSuggestions() {}

    /** The attribute that is there and goes by nearly the same name, null if there is none. */
    static @Nullable String attribute(String key, Element expected, Element there) {
        Set<String> others = new LinkedHashSet<>(there.attributes().keySet());
        others.removeAll(expected.attributes().keySet());
        return Spelling.meant(key, others);
    }

    /** The name of the child that goes by nearly the same one, null if there is none. */
    static @Nullable String name(Element missing, Element there) {
        Set<String> others = new TreeSet<>();
        for (Element child : there.children()) {
            if (child.name().equals(missing.name())) {
                return null;
            }
            others.add(child.name());
        }
        return Spelling.meant(missing.name(), others);
    }

    /**
     * The namespace of the child of that very name that fits but for its namespace; null if there
     * is none, or a child of that name in the expected namespace.
     */
    static @Nullable String namespace(Element missing, Element there) {
        List<Element> namesakes =
                there.children().stream()
                        .filter(child -> child.name().equals(missing.name()))
                        .toList();
        if (namesakes.isEmpty()
                || namesakes.stream().anyMatch(it -> it.namespace().equals(missing.namespace()))) {
            return null;
        }
        return namesakes.stream()
                .filter(child -> fits(missing, child))
                .findFirst()
                .map(Element::namespace)
                .orElse(null);
    }

    private static boolean fits(Element missing, Element child) {
        Element moved = missing.withNamespace(missing.namespace(), child.namespace());
        return new ElementMatcher(Map.of()).fits(ExpectedNode.of(moved), ReceivedNode.of(child));
    }
}
