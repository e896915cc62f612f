package verona.internal.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;
import verona.stanza.ValuePattern;
import verona.stanza.Xml;

/** An expected element prepared for comparisons, with the signature of what it requires. */
public final class ExpectedNode {

    /** Comparing goes down by recursion, so this also bounds the stack that it takes. */
    private static final int MAX_DEPTH = 500;

    public final Element element;
    public final String[] keys;
    final ExpectedValue[] values;
    public final @Nullable ExpectedValue text;
    public final boolean strict;
    public final ExpectedNode[] children;

    /** What must not be there. */
    public final Exclusions exclusions;

    /** The keys of what is literally required of the element itself; never empty. */
    final long[] requiredKeys;

    /** The captures of the whole subtree, one entry an occurrence. */
    final List<String> captures = new ArrayList<>(0);

    final long low;
    final long high;

    private ExpectedNode(Element element, ExpectedNode[] children) {
        this.element = element;
        this.strict = element.strict();
        this.children = children;
        Map<String, String> attributes = required(element.attributes());
        this.keys = attributes.keySet().toArray(new String[0]);
        this.values = new ExpectedValue[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = attribute(keys[i]);
        }
        this.text = text(element, strict);
        this.exclusions = Exclusions.of(element.patterns());
        this.requiredKeys = requiredKeys(attributes);
        Signature signature = signature();
        this.low = signature.low();
        this.high = signature.high();
        collectCaptures();
    }

    private ExpectedValue attribute(String key) {
        ValuePattern pattern = element.patterns().of(key);
        ExpectedValue value =
                pattern == null
                        ? ExpectedValue.of(Objects.requireNonNull(element.attribute(key)))
                        : ExpectedValue.of(pattern);
        return value.ofAttribute(key);
    }

    private static @Nullable ExpectedValue text(Element element, boolean strict) {
        ValuePattern pattern = element.patterns().of("");
        if (pattern != null) {
            return ExpectedValue.of(pattern);
        }
        String stripped = element.text().strip();
        return stripped.isEmpty() && !strict ? null : ExpectedValue.of(stripped);
    }

    /** What is expected of an attribute that it has. */
    public ExpectedValue value(String key) {
        return values[Arrays.asList(keys).indexOf(key)];
    }

    /** A parent by inclusion for whole stanzas, which takes no part in a comparison itself. */
    static ExpectedNode holding(List<ExpectedNode> stanzas) {
        return new ExpectedNode(Element.of("", ""), stanzas.toArray(ExpectedNode[]::new));
    }

    public static ExpectedNode of(Element element) {
        return of(element, 1);
    }

    public static ExpectedNode of(Element element, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "the expectation nests more than " + MAX_DEPTH + " levels of elements");
        }
        List<ExpectedNode> children = new ArrayList<>();
        for (Element child : element.children()) {
            children.add(of(child, depth + 1));
        }
        return new ExpectedNode(element, children.toArray(new ExpectedNode[0]));
    }

    /** How many levels it has, itself counted. */
    public int depth() {
        int deepest = 0;
        for (ExpectedNode child : children) {
            deepest = Math.max(deepest, child.depth());
        }
        return deepest + 1;
    }

    /** Attributes without those of scansion's namespace, which are not part of a stanza. */
    public static Map<String, String> required(Map<String, String> attributes) {
        String scansion = "{" + Xml.SCANSION + "}";
        Map<String, String> required = new LinkedHashMap<>();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            if (!attribute.getKey().startsWith(scansion)) {
                required.put(attribute.getKey(), attribute.getValue());
            }
        }
        return required;
    }

    private long[] requiredKeys(Map<String, String> attributes) {
        Map<String, String> literals = new LinkedHashMap<>();
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            ExpectedValue value = value(attribute.getKey());
            if (value.literal() != null && !value.ignoresCase()) {
                literals.put(attribute.getKey(), attribute.getValue());
            }
        }
        String literal = text == null ? null : text.literal();
        return Signature.keys(element, literals, literal == null ? "" : literal);
    }

    private Signature signature() {
        Signature signature = new Signature();
        signature.add(requiredKeys);
        for (ExpectedNode child : children) {
            signature.add(child.low, child.high);
        }
        return signature;
    }

    private void collectCaptures() {
        for (ExpectedValue value : values) {
            collectCapture(value);
        }
        collectCapture(text);
        for (ExpectedNode child : children) {
            captures.addAll(child.captures);
        }
    }

    private void collectCapture(@Nullable ExpectedValue value) {
        if (value != null && value.capture() != null) {
            captures.add(value.capture());
        }
    }
}
