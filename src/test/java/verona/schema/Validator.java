package verona.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/** Finds where an element does not keep to the schemas of its namespaces. */
public final class Validator {

    private static final String STANZA = "jabber:(client|server|component:accept)";

    private final Schemas schemas;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> unknown = new HashSet<>();

    private Validator(Schemas schemas) {
        this.schemas = schemas;
    }

    /** What is wrong with an element, and with what it contains. */
    public static List<Problem> problems(Element element) {
        return problems(Schemas.committed(), element);
    }

    static List<Problem> problems(Schemas schemas, Element element) {
        Validator validator = new Validator(schemas);
        validator.root(element, "");
        return validator.problems;
    }

    /** The same for an element that perhaps only another element of its schema declares. */
    static List<Problem> problemsOfPart(Element element) {
        Schemas schemas = Schemas.committed();
        SchemaFacts facts = schemas.of(element.namespace());
        if (facts == null || facts.elements().containsKey(element.name())) {
            return problems(schemas, element);
        }
        return facts.elements().values().stream()
                .filter(fact -> fact.path().endsWith("/" + element.name()))
                .map(
                        fact -> {
                            Validator validator = new Validator(schemas);
                            validator.element(element, element.name(), fact, facts);
                            return validator.problems;
                        })
                .min(Comparator.comparing(List::size))
                .orElseGet(() -> problems(schemas, element));
    }

    /** The namespaces in an element that have no schema. */
    static Set<String> withoutSchema(Schemas schemas, Element element) {
        Validator validator = new Validator(schemas);
        validator.root(element, "");
        return validator.unknown;
    }

    /** An element that its own namespace's schema declares. */
    private void root(Element element, String parent) {
        String where = parent + element.name();
        SchemaFacts facts = schemas.of(element.namespace());
        if (facts == null || facts.elements().isEmpty()) {
            unknown.add(element.namespace());
            element.children().forEach(child -> root(child, where + "/"));
            return;
        }
        ElementFact fact = facts.elements().get(element.name());
        if (fact == null) {
            String what = "no element '" + element.name() + "' in " + facts.namespace();
            problems.add(new Problem(where, what, facts.section()));
            element.children().stream()
                    .filter(child -> !child.namespace().equals(element.namespace()))
                    .forEach(child -> root(child, where + "/"));
            return;
        }
        element(element, where, fact, facts);
    }

    private void element(Element element, String where, ElementFact fact, SchemaFacts facts) {
        if (fact.anything()) {
            element.children().stream()
                    .filter(child -> !child.namespace().equals(element.namespace()))
                    .forEach(child -> root(child, where + "/"));
            return;
        }
        attributes(element, where, fact, facts.section());
        text(element, where, fact, facts.section());
        children(element, where, fact, facts);
    }

    private void attributes(Element element, String where, ElementFact fact, String section) {
        for (AttributeFact attribute : fact.attributes()) {
            String value = element.attribute(key(attribute.name()));
            if (value == null && attribute.required()) {
                problems.add(new Problem(where, "no attribute " + attribute.name(), section));
            } else if (value != null && !accepts(attribute, value)) {
                problems.add(
                        new Problem(
                                where,
                                attribute.name() + "='" + value + "' is not " + attribute.type(),
                                section));
            }
        }
        Set<String> known = new HashSet<>();
        fact.attributes().forEach(attribute -> known.add(key(attribute.name())));
        for (String key : element.attributes().keySet()) {
            boolean namespaced = key.startsWith("{");
            boolean other = fact.otherAttributes() != null;
            if (!known.contains(key) && !(other && (namespaced || isAny(fact)))) {
                problems.add(new Problem(where, "there is no attribute " + key, section));
            }
        }
    }

    private static boolean isAny(ElementFact fact) {
        return "##any".equals(fact.otherAttributes());
    }

    private static String key(String attribute) {
        return attribute.equals("xml:lang") ? Element.XML_LANG : attribute;
    }

    private static boolean accepts(AttributeFact attribute, String value) {
        boolean right = !attribute.fixed() || value.equals(attribute.value());
        return right && attribute.type().accepts(value);
    }

    private void text(Element element, String where, ElementFact fact, String section) {
        String text = element.text();
        if (fact.text() == null && !text.isBlank()) {
            problems.add(new Problem(where, "there is no text, but '" + text + "'", section));
        } else if (fact.text() != null && !fact.text().accepts(text)) {
            problems.add(new Problem(where, "text '" + text + "' is not " + fact.text(), section));
        }
    }

    private void children(Element element, String where, ElementFact fact, SchemaFacts facts) {
        List<Element> children = element.children();
        Particle particle = fact.children();
        if (particle == null) {
            children.forEach(
                    child ->
                            problems.add(
                                    new Problem(
                                            where,
                                            "there is no child <" + child.name() + "/>",
                                            facts.section())));
            return;
        }
        List<Element> ordered = isStanza(element) ? ordered(children) : children;
        String wrong =
                ChildOrder.problem(particle, ordered, (part, child) -> is(part, child, facts));
        if (wrong != null) {
            problems.add(new Problem(where, wrong, facts.section()));
        }
        for (Element child : children) {
            ElementFact local = local(particle, child, fact.path(), facts);
            if (local == null) {
                root(child, where + "/");
            } else {
                element(child, where + "/" + child.name(), local, facts);
            }
        }
    }

    private static boolean isStanza(Element element) {
        return element.namespace().matches(STANZA);
    }

    /** RFC 6120 §8.4 and RFC 6121 §5.2 give a stanza's children no order, as its schema does. */
    private static List<Element> ordered(List<Element> children) {
        List<Element> ordered = new ArrayList<>();
        children.stream()
                .filter(c -> isStanza(c) && !c.name().equals("error"))
                .forEach(ordered::add);
        children.stream().filter(c -> !isStanza(c)).forEach(ordered::add);
        children.stream()
                .filter(c -> isStanza(c) && c.name().equals("error"))
                .forEach(ordered::add);
        return ordered;
    }

    private static boolean is(Particle part, Element child, SchemaFacts facts) {
        if (part instanceof Particle.Any any) {
            return isIn(any.namespaces(), child.namespace(), facts.namespace());
        }
        String name = ((Particle.Named) part).name();
        if (name.startsWith("{")) {
            return name.equals("{" + child.namespace() + "}" + child.name());
        }
        return child.is(facts.namespace(), name.startsWith(".") ? name.substring(1) : name);
    }

    private static boolean isIn(String namespaces, String namespace, String own) {
        return switch (namespaces) {
            case "##any" -> true;
            case "##other" -> !namespace.equals(own);
            default ->
                    Stream.of(namespaces.split("\\s+"))
                            .map(each -> each.equals("##own") ? own : each)
                            .map(each -> each.equals("##local") ? "" : each)
                            .anyMatch(namespace::equals);
        };
    }

    /** What is said about a child that is declared within its parent; null if it is not. */
    private static @Nullable ElementFact local(
            Particle particle, Element child, String path, SchemaFacts facts) {
        if (particle instanceof Particle.Group group) {
            for (Particle part : group.parts()) {
                ElementFact found = local(part, child, path, facts);
                if (found != null) {
                    return found;
                }
            }
            return null;
        }
        boolean declared =
                particle instanceof Particle.Named named
                        && named.name().startsWith(".")
                        && is(named, child, facts);
        return declared ? facts.elements().get(path + "/" + child.name()) : null;
    }
}
