package verona.match;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import verona.stanza.Xml;

/**
 * The values that {@code {scansion:capture:name}} took in a scenario. A name takes its value from
 * the first stanza that matches with it, and keeps it. Safe for use by several threads.
 */
public final class Captures {

    private static final Pattern CAPTURE = Pattern.compile("\\{scansion:capture:([^}]*)}");

    private volatile Map<String, String> values = Map.of();

    /** No captures yet. */
    public Captures() {}

    /** The same captures, apart from then on. */
    public Captures copy() {
        Captures copy = new Captures();
        copy.values = values;
        return copy;
    }

    /** The value captured under that name, null where there is none. */
    public @Nullable String get(String name) {
        return values.get(name);
    }

    /** All captures at this moment, in the order they were made; it never changes. */
    public Map<String, String> asMap() {
        return values;
    }

    synchronized void bind(Map<String, String> more) {
        if (more.isEmpty()) {
            return;
        }
        Map<String, String> all = new LinkedHashMap<>(values);
        all.putAll(more);
        values = java.util.Collections.unmodifiableMap(all);
    }

    /**
     * Text that is to be sent, with each {@code {scansion:capture:name}} replaced by its value,
     * escaped for XML.
     *
     * @throws IllegalArgumentException if a name has captured nothing yet
     */
    public String fill(String xml) {
        if (!xml.contains("{scansion:capture:")) {
            return xml;
        }
        return CAPTURE.matcher(xml)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Xml.escape(required(found.group(1)))));
    }

    private String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "nothing has been captured as '"
                            + name
                            + "' yet, so it can't be sent; captured so far: "
                            + (values.isEmpty() ? "nothing" : values.keySet()));
        }
        return value;
    }
}
