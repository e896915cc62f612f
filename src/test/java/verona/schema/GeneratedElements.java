package verona.schema;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Makes elements as a schema describes them. */
final class GeneratedElements {

    private static final List<String> TEXTS =
            List.of(
                    "text",
                    "1",
                    "true",
                    "2026-01-02T03:04:05Z",
                    "2026-01-02",
                    "03:04:05Z",
                    "P1D",
                    "dGV4dA==",
                    "00ff",
                    "100",
                    "juliet@example.net",
                    "1.5");

    private static final int DEPTH = 5;

    private final Schemas schemas;
    private final Random random;

    GeneratedElements(Schemas schemas, Random random) {
        this.schemas = schemas;
        this.random = random;
    }

    /** An element; null if it would nest without an end, or have a value that nobody knows. */
    @Nullable Element element(SchemaFacts facts, ElementFact fact) {
        return element(facts, fact, 0);
    }

    private @Nullable Element element(SchemaFacts facts, ElementFact fact, int depth) {
        String name = fact.path().substring(fact.path().lastIndexOf('/') + 1);
        Element element = Element.of(facts.namespace(), name);
        for (AttributeFact attribute : fact.attributes()) {
            if (attribute.required() || random.nextBoolean()) {
                String key =
                        attribute.name().equals("xml:lang") ? Element.XML_LANG : attribute.name();
                String value = attribute.fixed() ? attribute.value() : text(attribute.type());
                if (value == null && attribute.required()) {
                    return null;
                }
                element = element.withAttribute(key, value);
            }
        }
        if (fact.text() != null) {
            String text = text(fact.text());
            if (text == null) {
                return null;
            }
            element = element.withText(text);
        }
        return fact.children() == null
                ? element
                : withChildren(element, fact.children(), facts, fact, depth);
    }

    private @Nullable String text(SimpleType type) {
        SimpleType.Alternative first =
                type.alternatives().get(random.nextInt(type.alternatives().size()));
        if (first instanceof SimpleType.Literal literal) {
            return literal.value();
        }
        List<String> accepted = TEXTS.stream().filter(first::accepts).toList();
        return accepted.isEmpty() ? null : accepted.get(random.nextInt(accepted.size()));
    }

    private @Nullable Element withChildren(
            Element parent, Particle particle, SchemaFacts facts, ElementFact fact, int depth) {
        int min = particle.occurs().min();
        int times = min + (depth < DEPTH && particle.occurs().max() > min ? random.nextInt(2) : 0);
        Element element = parent;
        for (int i = 0; i < times && element != null; i++) {
            element = withOne(element, particle, facts, fact, depth);
        }
        return element;
    }

    private @Nullable Element withOne(
            Element parent, Particle particle, SchemaFacts facts, ElementFact fact, int depth) {
        if (particle instanceof Particle.Named named) {
            Element child = child(named.name(), facts, fact, depth);
            return child == null ? null : parent.withChild(child);
        }
        if (particle instanceof Particle.Any any) {
            boolean other = any.namespaces().startsWith("##");
            return other ? parent.withChild(Element.of("urn:example:other", "other")) : null;
        }
        Particle.Group group = (Particle.Group) particle;
        List<Particle> parts =
                group.order() == Particle.Order.CHOICE
                        ? List.of(group.parts().get(random.nextInt(group.parts().size())))
                        : group.parts();
        Element element = parent;
        for (Particle part : parts) {
            element = element == null ? null : withChildren(element, part, facts, fact, depth);
        }
        return element;
    }

    private @Nullable Element child(String name, SchemaFacts facts, ElementFact parent, int depth) {
        SchemaFacts in = facts;
        String path = name;
        if (name.startsWith("{")) {
            int end = name.indexOf('}');
            in = schemas.of(name.substring(1, end));
            path = name.substring(end + 1);
            if (in == null) {
                return Element.of(name.substring(1, end), path);
            }
        } else if (name.startsWith(".")) {
            path = parent.path() + "/" + name.substring(1);
        }
        ElementFact fact = in.elements().get(path);
        return fact == null || depth > 2 * DEPTH ? null : element(in, fact, depth + 1);
    }

    /** The declarations from which elements can be made. */
    static List<ElementFact> roots(SchemaFacts facts) {
        return Stream.of(facts)
                .flatMap(each -> each.elements().values().stream())
                .filter(fact -> !fact.path().contains("/"))
                .toList();
    }
}
