package verona.stanza;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The wildcards, captures and absent children of an expected element.
 *
 * @param values the patterns of attributes, by key, and of the text, by {@code ""}
 * @param absent children that must not be there, each an empty element of that namespace and name
 */
public record Patterns(Map<String, ValuePattern> values, List<Element> absent) {

    static final Patterns NONE = new Patterns(Map.of(), List.of());

    /**
     * The pattern of an attribute or, for the key {@code ""}, of the text; null if there is none.
     */
    public @Nullable ValuePattern of(String key) {
        return values.get(key);
    }

    /** With a pattern, or without one if the value is none. */
    Patterns with(String key, @Nullable CharSequence value) {
        if (value instanceof ValuePattern pattern) {
            Map<String, ValuePattern> changed = new LinkedHashMap<>(values);
            changed.put(key, pattern);
            return new Patterns(changed, absent);
        }
        if (!values.containsKey(key)) {
            return this;
        }
        Map<String, ValuePattern> changed = new LinkedHashMap<>(values);
        changed.remove(key);
        return new Patterns(changed, absent);
    }

    Patterns without(Element child) {
        List<Element> changed = new ArrayList<>(allowing(child).absent);
        changed.add(child);
        return new Patterns(values, changed);
    }

    Patterns allowing(Element child) {
        if (absent.isEmpty()) {
            return this;
        }
        List<Element> changed =
                absent.stream().filter(one -> !one.is(child.namespace(), child.name())).toList();
        return changed.size() == absent.size() ? this : new Patterns(values, changed);
    }

    /** With the children of one namespace moved to another. */
    Patterns moved(String from, String to) {
        return absent.isEmpty()
                ? this
                : new Patterns(
                        values,
                        absent.stream().map(child -> child.withNamespace(from, to)).toList());
    }

    /** What is left to say of an element that is matched strictly: nothing else is there. */
    Patterns strictly() {
        Map<String, ValuePattern> left = new LinkedHashMap<>(values);
        left.values().removeIf(pattern -> !pattern.requiresValue());
        return new Patterns(left, List.of());
    }
}
