package verona.internal.match;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A scenario's captured values: what {@code {scansion:capture:name}} stood for in the stanzas that
 * matched. A name once captured keeps its value. Safe for use by several threads.
 *
 * <pre>{@code
 * Captures captures = new Captures();
 * expectation.matches(received, captures);
 * captures.required("id");
 * }</pre>
 */
public final class Captures {

    private final Map<String, String> values = new LinkedHashMap<>();

    /** The same captures now, apart from then on. */
    public synchronized Captures copy() {
        Captures copy = new Captures();
        copy.values.putAll(values);
        return copy;
    }

    /** The same names now, each with what that makes of its value. */
    public synchronized Captures mapped(UnaryOperator<String> change) {
        Captures mapped = copy();
        mapped.values.replaceAll((name, value) -> change.apply(value));
        return mapped;
    }

    /** The captured value of that name, null as long as there is none. */
    public synchronized @Nullable String get(String name) {
        return values.get(name);
    }

    /** The values by name as they are now, in the order they were captured. */
    public synchronized Map<String, String> asMap() {
        return new LinkedHashMap<>(values);
    }

    /**
     * The captured value of that name.
     *
     * @throws IllegalStateException if it has not been captured yet; it says which have
     */
    public String required(String name) {
        String value = get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "nothing has been captured as '" + name + "' yet; " + known());
        }
        return value;
    }

    private synchronized String known() {
        return values.isEmpty()
                ? "let a receives with {scansion:capture:…} come before"
                : "captured so far: " + String.join(", ", values.keySet());
    }

    /** Takes in all of them or, where one contradicts what has been captured meanwhile, none. */
    public synchronized boolean bind(Map<String, String> bindings) {
        for (Map.Entry<String, String> binding : bindings.entrySet()) {
            String value = values.get(binding.getKey());
            if (value != null && !value.equals(binding.getValue())) {
                return false;
            }
        }
        values.putAll(bindings);
        return true;
    }
}
