package verona.internal.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.Patterns;
import verona.stanza.ValuePattern;

/**
 * What a received element must not have.
 *
 * @param attributes by key: the attribute must not be there, or not have a certain value
 * @param children empty elements of the namespaces and names of which there must be no child
 */
public record Exclusions(Map<String, ValuePattern> attributes, List<Element> children) {

    private static final Exclusions NONE = new Exclusions(Map.of(), List.of());

    static Exclusions of(Patterns patterns) {
        Map<String, ValuePattern> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, ValuePattern> value : patterns.values().entrySet()) {
            if (!value.getKey().isEmpty() && !requiresValue(value.getValue())) {
                attributes.put(value.getKey(), value.getValue());
            }
        }
        return attributes.isEmpty() && patterns.absent().isEmpty()
                ? NONE
                : new Exclusions(attributes, patterns.absent());
    }

    private static boolean requiresValue(ValuePattern pattern) {
        return pattern.kind() == ValuePattern.Kind.ANY
                || pattern.kind() == ValuePattern.Kind.CAPTURE;
    }

    boolean admit(Element received) {
        return this == NONE
                || attributes.keySet().stream().allMatch(key -> admitsAttribute(key, received))
                        && children.stream().allMatch(child -> child(child, received) == null);
    }

    /** Whether the attribute is as it must be. */
    public boolean admitsAttribute(String key, Element received) {
        String value = received.attribute(key);
        ValuePattern excluded = attributes.get(key);
        return value == null
                || excluded.kind() == ValuePattern.Kind.OTHER && !excluded.name().equals(value);
    }

    /** The child that must not be there, null where there is none. */
    public static @Nullable Element child(Element excluded, Element received) {
        return received.child(excluded.namespace(), excluded.name());
    }

    /** How many of them are there. */
    public int violations(Element received) {
        long attributesThere =
                attributes.keySet().stream().filter(key -> !admitsAttribute(key, received)).count();
        long childrenThere =
                children.stream().filter(child -> child(child, received) != null).count();
        return (int) (attributesThere + childrenThere);
    }
}
