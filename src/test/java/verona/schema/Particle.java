package verona.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What children an element has, in which order and how often. */
sealed interface Particle {

    Occurs occurs();

    /**
     * An element.
     *
     * @param name the name of one in the schema's own namespace; {@code .name} if it is declared
     *     within its parent; <code>{namespace}name</code> if it is in another namespace
     */
    record Named(String name, Occurs occurs) implements Particle {
        @Override
        public String toString() {
            return name + occurs;
        }
    }

    /**
     * Any element of some namespaces.
     *
     * @param namespaces {@code ##any}, {@code ##other}, or namespaces with spaces between
     */
    record Any(String namespaces, Occurs occurs) implements Particle {
        @Override
        public String toString() {
            return "any(" + namespaces + ")" + occurs;
        }
    }

    /** How the parts of a group follow each other. */
    enum Order {
        SEQUENCE(", "),
        CHOICE(" | "),
        ALL(" & ");

        private final String separator;

        Order(String separator) {
            this.separator = separator;
        }
    }

    /** A sequence, a choice, or parts in any order. */
    record Group(Order order, List<Particle> parts, Occurs occurs) implements Particle {
        @Override
        public String toString() {
            return parts.stream()
                            .map(Particle::toString)
                            .collect(Collectors.joining(order.separator, "(", ")"))
                    + occurs;
        }
    }

    /** Reads what {@code toString} writes. */
    static Particle parse(String text) {
        Scanned scanned = new Scanned(text);
        Particle particle = read(scanned);
        if (!scanned.atEnd()) {
            throw scanned.error("more");
        }
        return particle;
    }

    private static Particle read(Scanned text) {
        if (text.take("any(")) {
            String namespaces = text.upTo(")");
            return new Any(namespaces, Occurs.read(text));
        }
        if (text.take("(")) {
            return group(text);
        }
        String namespace = text.take("{") ? "{" + text.upTo("}") + "}" : "";
        String name = namespace + text.before("?*+{,|&) ");
        return new Named(name, Occurs.read(text));
    }

    private static Particle group(Scanned text) {
        List<Particle> parts = new ArrayList<>();
        parts.add(read(text));
        Order order = Order.SEQUENCE;
        while (!text.take(")")) {
            order = order(text);
            parts.add(read(text));
        }
        return new Group(order, parts, Occurs.read(text));
    }

    private static Order order(Scanned text) {
        for (Order order : Order.values()) {
            if (text.take(order.separator)) {
                return order;
            }
        }
        throw text.error("no separator");
    }
}
