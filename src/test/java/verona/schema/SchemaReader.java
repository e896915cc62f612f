package verona.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads what a schema says about the elements of its namespace. */
final class SchemaReader {

    private final Declarations declarations;
    private final String namespace;
    private final Map<String, ElementFact> elements = new TreeMap<>();
    private final List<String> omissions = new ArrayList<>();
    private final SimpleTypeReader types;
    private final Deque<Element> open = new ArrayDeque<>();

    SchemaReader(Declarations declarations, String namespace) {
        this.declarations = declarations;
        this.namespace = namespace;
        this.types = new SimpleTypeReader(declarations, omissions::add);
    }

    SchemaFacts read(Element schema, String section) {
        for (Element child : Declarations.children(schema)) {
            switch (child.getLocalName()) {
                case "element" -> element(child.getAttribute("name"), child);
                case "simpleType", "complexType", "group", "attributeGroup", "import" -> {}
                default -> omissions.add(child.getLocalName() + " at the top");
            }
        }
        return new SchemaFacts(namespace, section, elements, omissions);
    }

    private void element(String path, Element declaration) {
        if (!declaration.getAttribute("substitutionGroup").isEmpty()) {
            omissions.add("substitutionGroup of " + path);
        }
        for (String constraint : List.of("key", "keyref", "unique")) {
            if (Declarations.child(declaration, constraint) != null) {
                omissions.add(constraint + " of " + path);
            }
        }
        Content content = new Content(path);
        Element complex = Declarations.child(declaration, "complexType");
        String name = declaration.getAttribute("type");
        if (complex != null) {
            complex(content, complex);
        } else if (!name.isEmpty()) {
            named(content, declaration, name);
        } else if (Declarations.child(declaration, "simpleType") != null) {
            content.text = types.typeOf(declaration, "type");
        } else {
            content.anything = true;
        }
        elements.put(path, content.fact());
    }

    private void named(Content content, Element from, String name) {
        Element complex = declarations.find("complexType", from, name);
        if (complex == null && Declarations.local(name).equals("anyType")) {
            content.anything = true;
        } else if (complex == null) {
            content.text = types.named(from, name);
        } else if (open.contains(complex)) {
            omissions.add("recursion of " + name + " in " + content.path);
            content.anything = true;
        } else {
            complex(content, complex);
        }
    }

    private void complex(Content content, Element type) {
        open.push(type);
        if (type.getAttribute("mixed").equals("true")) {
            content.text = SimpleType.of("string");
        }
        contents(content, type);
        open.pop();
    }

    /** What is in a type, an extension or a restriction. */
    private void contents(Content content, Element parent) {
        for (Element child : Declarations.children(parent)) {
            switch (child.getLocalName()) {
                case "sequence", "choice", "all", "group" ->
                        content.follow(particle(content.path, child));
                case "attribute" -> attribute(content, child);
                case "attributeGroup" -> {
                    Element group = referenced("attributeGroup", child);
                    if (group != null) {
                        contents(content, group);
                    }
                }
                case "anyAttribute" -> content.others = namespaces(child);
                case "simpleContent" -> simple(content, child);
                case "complexContent" -> derived(content, child);
                case "simpleType" -> {}
                default -> omissions.add(child.getLocalName() + " in " + content.path);
            }
        }
    }

    private void simple(Content content, Element simple) {
        for (Element derivation : Declarations.children(simple)) {
            String base = derivation.getAttribute("base");
            named(content, derivation, base);
            if (derivation.getLocalName().equals("restriction") && content.text != null) {
                content.text = types.restricted(content.text, derivation);
            }
            for (Element child : Declarations.children(derivation)) {
                if (child.getLocalName().equals("attribute")) {
                    attribute(content, child);
                } else if (child.getLocalName().equals("attributeGroup")) {
                    Element group = referenced("attributeGroup", child);
                    if (group != null) {
                        contents(content, group);
                    }
                } else if (child.getLocalName().equals("anyAttribute")) {
                    content.others = namespaces(child);
                }
            }
        }
    }

    private void derived(Content content, Element complex) {
        for (Element derivation : Declarations.children(complex)) {
            if (derivation.getLocalName().equals("extension")) {
                named(content, derivation, derivation.getAttribute("base"));
            }
            contents(content, derivation);
        }
    }

    private @Nullable Element referenced(String kind, Element reference) {
        Element found = declarations.find(kind, reference, reference.getAttribute("ref"));
        if (found == null) {
            omissions.add(kind + " " + reference.getAttribute("ref") + ": not declared");
        }
        return found;
    }

    private void attribute(Content content, Element declaration) {
        if (declaration.getAttribute("use").equals("prohibited")) {
            return;
        }
        String name = declaration.getAttribute("name");
        String reference = declaration.getAttribute("ref");
        SimpleType type = SimpleType.ANY;
        if (!reference.isEmpty()) {
            name = reference;
            type = SimpleType.of(reference.equals("xml:lang") ? "language" : "anySimpleType");
            if (!reference.startsWith("xml:")) {
                omissions.add("attribute " + reference + " of " + content.path);
                return;
            }
        } else {
            type = types.typeOf(declaration, "type");
        }
        if (name.isEmpty()) {
            omissions.add("attribute without a name in " + content.path);
            return;
        }
        boolean fixed = declaration.hasAttribute("fixed");
        String preset = declaration.getAttribute(fixed ? "fixed" : "default");
        boolean has = fixed || declaration.hasAttribute("default");
        boolean required = declaration.getAttribute("use").equals("required");
        String named = name;
        content.attributes.removeIf(other -> other.name().equals(named));
        content.attributes.add(new AttributeFact(name, required, type, has ? preset : null, fixed));
    }

    private static String namespaces(Element wildcard) {
        String namespaces = wildcard.getAttribute("namespace").strip();
        return namespaces.isEmpty() ? "##any" : namespaces.replace("##targetNamespace", "##own");
    }

    private @Nullable Particle particle(String path, Element declaration) {
        Occurs occurs = occurs(declaration);
        switch (declaration.getLocalName()) {
            case "element":
                return named(path, declaration, occurs);
            case "any":
                return new Particle.Any(namespaces(declaration), occurs);
            case "group":
                return group(path, declaration, occurs);
            case "sequence":
                return group(path, declaration, Particle.Order.SEQUENCE, occurs);
            case "choice":
                return group(path, declaration, Particle.Order.CHOICE, occurs);
            case "all":
                return group(path, declaration, Particle.Order.ALL, occurs);
            default:
                omissions.add(declaration.getLocalName() + " in " + path);
                return null;
        }
    }

    private @Nullable Particle group(String path, Element reference, Occurs occurs) {
        Element group = referenced("group", reference);
        List<Element> content = group == null ? List.of() : Declarations.children(group);
        if (content.isEmpty()) {
            return null;
        }
        Particle inner = particle(path, content.get(0));
        if (occurs.equals(Occurs.ONCE) || inner == null) {
            return inner;
        }
        return new Particle.Group(Particle.Order.SEQUENCE, List.of(inner), occurs);
    }

    private Particle group(String path, Element group, Particle.Order order, Occurs occurs) {
        List<Particle> parts = new ArrayList<>();
        for (Element child : Declarations.children(group)) {
            Particle part = particle(path, child);
            if (part != null) {
                parts.add(part);
            }
        }
        return new Particle.Group(order, parts, occurs);
    }

    private @Nullable Particle named(String path, Element declaration, Occurs occurs) {
        String reference = declaration.getAttribute("ref");
        String name = declaration.getAttribute("name");
        if (!reference.isEmpty()) {
            String space = Declarations.namespace(declaration, reference);
            String local = Declarations.local(reference);
            boolean own = space.equals(namespace);
            return new Particle.Named(own ? local : "{" + space + "}" + local, occurs);
        }
        if (name.isEmpty()) {
            omissions.add("element without a name in " + path);
            return null;
        }
        String target = Declarations.target(declaration);
        if (!target.equals(namespace)) {
            omissions.add("element " + name + " that another schema declares within " + path);
            return new Particle.Any("##other", occurs);
        }
        element(path + "/" + name, declaration);
        return new Particle.Named("." + name, occurs);
    }

    private static Occurs occurs(Element declaration) {
        String min = declaration.getAttribute("minOccurs");
        String max = declaration.getAttribute("maxOccurs");
        return new Occurs(
                min.isEmpty() ? 1 : Integer.parseInt(min),
                switch (max) {
                    case "" -> 1;
                    case "unbounded" -> Integer.MAX_VALUE;
                    default -> Integer.parseInt(max);
                });
    }

    /** What has been read of an element. */
    private static final class Content {

        private final String path;
        private final List<AttributeFact> attributes = new ArrayList<>();
        private @Nullable String others;
        private @Nullable Particle children;
        private @Nullable SimpleType text;
        private boolean anything;

        Content(String path) {
            this.path = path;
        }

        /** What an extension adds follows what it extends. */
        void follow(@Nullable Particle more) {
            if (more instanceof Particle.Group group && group.parts().isEmpty()) {
                return;
            }
            children =
                    children == null || more == null
                            ? more
                            : new Particle.Group(
                                    Particle.Order.SEQUENCE, List.of(children, more), Occurs.ONCE);
        }

        ElementFact fact() {
            attributes.sort(Comparator.comparing(AttributeFact::name));
            return new ElementFact(path, List.copyOf(attributes), others, children, text, anything);
        }
    }
}
