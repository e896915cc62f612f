package verona.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the types of texts and attributes from a schema. */
final class SimpleTypeReader {

    private final Declarations declarations;
    private final Consumer<String> omitted;

    SimpleTypeReader(Declarations declarations, Consumer<String> omitted) {
        this.declarations = declarations;
        this.omitted = omitted;
    }

    /** The type that an attribute or an element says: by name, or within it. */
    SimpleType typeOf(Element declaration, String attribute) {
        String name = declaration.getAttribute(attribute);
        Element inner = Declarations.child(declaration, "simpleType");
        if (!name.isEmpty()) {
            return named(declaration, name);
        }
        return inner == null ? SimpleType.ANY : read(inner);
    }

    SimpleType named(Element from, String name) {
        String local = Declarations.local(name);
        if (Declarations.namespace(from, name).equals(Declarations.XSD)) {
            if (!BuiltinTypes.isKnown(local)) {
                omitted.accept("type " + name);
                return SimpleType.ANY;
            }
            return SimpleType.of(local);
        }
        Element found = declarations.find("simpleType", from, name);
        if (found == null) {
            omitted.accept("type " + name + ": not declared");
            return SimpleType.ANY;
        }
        return read(found);
    }

    SimpleType read(Element type) {
        for (Element child : Declarations.children(type)) {
            switch (child.getLocalName()) {
                case "restriction":
                    return restricted(typeOf(child, "base"), child);
                case "list":
                    return new SimpleType(
                            List.of(new SimpleType.Values(typeOf(child, "itemType"))));
                case "union":
                    return union(child);
                default:
                    omitted.accept(child.getLocalName() + " in a simple type");
            }
        }
        return SimpleType.ANY;
    }

    private SimpleType union(Element union) {
        List<SimpleType.Alternative> all = new ArrayList<>();
        for (String member : union.getAttribute("memberTypes").strip().split("\\s+")) {
            if (!member.isEmpty()) {
                all.addAll(named(union, member).alternatives());
            }
        }
        for (Element inner : Declarations.children(union)) {
            all.addAll(read(inner).alternatives());
        }
        return new SimpleType(all);
    }

    /** A type with the facets of a restriction. */
    SimpleType restricted(SimpleType base, Element restriction) {
        List<SimpleType.Alternative> values = new ArrayList<>();
        Facets facets = new Facets();
        for (Element facet : Declarations.children(restriction)) {
            String value = facet.getAttribute("value");
            switch (facet.getLocalName()) {
                case "enumeration" -> values.add(new SimpleType.Literal(value));
                case "minLength" -> facets.minLength = Integer.parseInt(value);
                case "maxLength" -> facets.maxLength = Integer.parseInt(value);
                case "length" -> facets.minLength = facets.maxLength = Integer.parseInt(value);
                case "minInclusive" -> facets.min = value;
                case "maxInclusive" -> facets.max = value;
                case "pattern" -> facets.pattern = value;
                case "simpleType", "attribute", "attributeGroup", "anyAttribute" -> {}
                default -> omitted.accept(facet.getLocalName() + " " + value);
            }
        }
        if (!values.isEmpty()) {
            values.sort(java.util.Comparator.comparing(Object::toString));
            return new SimpleType(values.stream().distinct().toList());
        }
        return facets.isEmpty() ? base : facets.on(base, omitted);
    }

    /** The limits of a restriction. */
    private static final class Facets {

        private int minLength;
        private int maxLength = Integer.MAX_VALUE;
        private String min = "";
        private String max = "";
        private @Nullable String pattern;

        boolean isEmpty() {
            return length() == null && range() == null && pattern == null;
        }

        private @Nullable Occurs length() {
            boolean none = minLength == 0 && maxLength == Integer.MAX_VALUE;
            return none ? null : new Occurs(minLength, maxLength);
        }

        private @Nullable String range() {
            return min.isEmpty() && max.isEmpty() ? null : min + ".." + max;
        }

        SimpleType on(SimpleType base, Consumer<String> omitted) {
            if (base.alternatives().size() != 1
                    || !(base.alternatives().get(0) instanceof SimpleType.Builtin only)
                    || only.length() != null
                    || only.range() != null
                    || only.pattern() != null
                    || pattern != null && pattern.contains("/")) {
                omitted.accept("limits of a type that has limits: " + base);
                return base;
            }
            return new SimpleType(
                    List.of(new SimpleType.Builtin(only.base(), length(), range(), pattern)));
        }
    }
}
