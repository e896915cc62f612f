package verona.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the schema of a namespace says.
 *
 * @param section the specification and its section, as in {@code XEP-0085 §8}
 * @param elements by their paths
 * @param omissions what the schema has and these facts have not
 */
record SchemaFacts(
        String namespace,
        String section,
        Map<String, ElementFact> elements,
        List<String> omissions) {

    /** Reads what {@link #lines} writes, of several namespaces. */
    static List<SchemaFacts> parse(List<String> lines) {
        List<SchemaFacts> all = new ArrayList<>();
        Lines element = new Lines();
        for (String line : lines) {
            String[] words = line.strip().split(" ", 2);
            String rest = words.length > 1 ? words[1] : "";
            switch (words[0]) {
                case "", "#" -> {}
                case "namespace" -> {
                    element = new Lines();
                    String[] parts = rest.split(" ", 2);
                    all.add(
                            new SchemaFacts(
                                    parts[0], parts[1], new TreeMap<>(), new ArrayList<>()));
                }
                case "omitted" -> all.get(all.size() - 1).omissions.add(rest);
                case "element" -> {
                    element = new Lines();
                    element.path = rest;
                }
                default -> element.add(words[0], rest);
            }
            if (element.path != null) {
                all.get(all.size() - 1).elements.put(element.path, element.fact());
            }
        }
        return all;
    }

    /** The lines of one element that have been read. */
    private static final class Lines {

        private @Nullable String path;
        private final List<AttributeFact> attributes = new ArrayList<>();
        private @Nullable String others;
        private @Nullable Particle children;
        private @Nullable SimpleType text;
        private boolean anything;

        void add(String word, String rest) {
            switch (word) {
                case "attribute" -> attributes.add(AttributeFact.parse(rest));
                case "attributes" -> others = rest;
                case "children" -> children = Particle.parse(rest);
                case "text" -> text = SimpleType.parse(rest);
                case "anything" -> anything = true;
                default -> throw new IllegalArgumentException(word + " " + rest);
            }
        }

        ElementFact fact() {
            return new ElementFact(
                    String.valueOf(path),
                    List.copyOf(attributes),
                    others,
                    children,
                    text,
                    anything);
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("namespace " + namespace + " " + section);
        omissions.stream().sorted().distinct().forEach(what -> lines.add("  omitted " + what));
        for (ElementFact element : elements.values()) {
            lines.add("  element " + element.path());
            for (AttributeFact attribute : element.attributes()) {
                lines.add("    attribute " + attribute);
            }
            add(lines, "attributes", element.otherAttributes());
            add(lines, "children", element.children());
            add(lines, "text", element.text());
            if (element.anything()) {
                lines.add("    anything");
            }
        }
        return lines;
    }

    private static void add(List<String> lines, String word, @Nullable Object what) {
        if (what != null) {
            lines.add("    " + word + " " + what);
        }
    }
}
