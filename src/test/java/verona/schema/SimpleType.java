package verona.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The type of a text or an attribute: what it accepts is accepted by one of its alternatives.
 *
 * <p>It is written as {@code 'a' | 'b'} for values, {@code string{1,1024}} for lengths, {@code
 * int[0..100]} for limits, {@code string/[0-9]+/} for a pattern, and {@code list(…)}.
 */
record SimpleType(List<Alternative> alternatives) {

    static final SimpleType ANY = of("anySimpleType");

    static SimpleType of(String base) {
        return new SimpleType(List.of(new Builtin(base, null, null, null)));
    }

    /** One of the alternatives. */
    sealed interface Alternative {

        boolean accepts(String text);
    }

    /** One value. */
    record Literal(String value) implements Alternative {
        @Override
        public boolean accepts(String text) {
            return text.equals(value) || text.strip().equals(value);
        }

        @Override
        public String toString() {
            return "'" + value + "'";
        }
    }

    /** Values with spaces between. */
    record Values(SimpleType each) implements Alternative {
        @Override
        public boolean accepts(String text) {
            return text.isBlank() || Stream.of(text.strip().split("\\s+")).allMatch(each::accepts);
        }

        @Override
        public String toString() {
            return "list(" + each + ")";
        }
    }

    /**
     * A type that XML Schema has, perhaps restricted.
     *
     * @param length how many characters
     * @param range {@code min..max}, either of which can be empty
     */
    record Builtin(
            String base, @Nullable Occurs length, @Nullable String range, @Nullable String pattern)
            implements Alternative {

        @Override
        public boolean accepts(String text) {
            return BuiltinTypes.accepts(base, text)
                    && (length == null
                            || text.length() >= length.min() && text.length() <= length.max())
                    && (range == null || BuiltinTypes.isWithin(range, text))
                    && (pattern == null || text.matches(pattern));
        }

        @Override
        public String toString() {
            return base
                    + (length == null ? "" : lengthText(length))
                    + (range == null ? "" : "[" + range + "]")
                    + (pattern == null ? "" : "/" + pattern + "/");
        }

        private static String lengthText(Occurs length) {
            String max = length.max() == Integer.MAX_VALUE ? "" : "" + length.max();
            return "{" + length.min() + "," + max + "}";
        }
    }

    boolean accepts(String text) {
        return alternatives.stream().anyMatch(alternative -> alternative.accepts(text));
    }

    /** Reads what {@link #toString} writes. */
    static SimpleType parse(String text) {
        Scanned scanned = new Scanned(text);
        SimpleType type = read(scanned);
        if (!scanned.atEnd()) {
            throw scanned.error("more");
        }
        return type;
    }

    private static SimpleType read(Scanned text) {
        List<Alternative> alternatives = new ArrayList<>();
        do {
            alternatives.add(alternative(text));
        } while (text.take(" | "));
        return new SimpleType(alternatives);
    }

    private static Alternative alternative(Scanned text) {
        if (text.take("'")) {
            return new Literal(text.upTo("'"));
        }
        if (text.take("list(")) {
            SimpleType each = read(text);
            text.upTo(")");
            return new Values(each);
        }
        String base = text.before("{[/ |)");
        Occurs length = null;
        if (text.take("{")) {
            length = Occurs.read(new Scanned("{" + text.upTo("}") + "}"));
        }
        String range = text.take("[") ? text.upTo("]") : null;
        String pattern = text.take("/") ? text.upTo("/") : null;
        return new Builtin(base, length, range, pattern);
    }

    @Override
    public String toString() {
        return alternatives.stream().map(Alternative::toString).collect(Collectors.joining(" | "));
    }
}
