package verona.stanza;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a spec says so far. */
record SpecContent(Element envelope, List<SpecPart> parts, boolean exact) {

    static SpecContent of(String stanza) {
        return new SpecContent(Element.of(Element.CLIENT, stanza), List.of(), false);
    }

    SpecContent attribute(String name, CharSequence value) {
        return new SpecContent(
                envelope.withAttribute(name, requireNonNull(value, name)), parts, exact);
    }

    SpecContent withoutAttribute(String name) {
        return new SpecContent(envelope.withoutAttribute(name), parts, exact);
    }

    SpecContent withTypeOtherThan(String type) {
        return new SpecContent(envelope.withAttributeOtherThan("type", type), parts, exact);
    }

    SpecContent with(Element child) {
        return with(new SpecPart.Literal(child), envelope.allowing(child));
    }

    SpecContent with(SpecPart part) {
        return with(part, envelope);
    }

    private SpecContent with(SpecPart part, Element allowing) {
        List<SpecPart> more = new ArrayList<>(parts);
        more.add(part);
        return new SpecContent(allowing, List.copyOf(more), exact);
    }

    /** Sets the only child of that name in the stanza's own namespace. */
    SpecContent single(String name, CharSequence text) {
        return single(Element.of(Element.CLIENT, name).withAllText(text));
    }

    SpecContent single(Element child) {
        return without(Element.CLIENT, child.name()).with(child);
    }

    SpecContent without(String namespace, String name) {
        List<SpecPart> others = new ArrayList<>(parts.size());
        for (SpecPart part : parts) {
            if (!isNamed(part, namespace, name)) {
                others.add(part);
            }
        }
        return new SpecContent(envelope.without(namespace, name), List.copyOf(others), exact);
    }

    private static boolean isNamed(SpecPart part, String namespace, String name) {
        return part instanceof SpecPart.Literal literal && literal.element().is(namespace, name);
    }

    SpecContent exactly() {
        return new SpecContent(envelope, parts, true);
    }

    Element expected(Placeholders placeholders) {
        List<Element> contents = new ArrayList<>(parts.size());
        for (SpecPart part : parts) {
            contents.add(part.expected(placeholders));
        }
        Element whole = envelope.withContents(contents);
        return exact ? whole.exactly() : whole;
    }

    Element sent(Placeholders placeholders) {
        List<Element> contents = new ArrayList<>(parts.size());
        for (SpecPart part : parts) {
            contents.add(part.sent(placeholders));
        }
        return envelope.sent(placeholders::captured).withContents(contents);
    }

    @Override
    public String toString() {
        String empty = envelope.toXml();
        if (parts.isEmpty()) {
            return empty;
        }
        return parts.stream()
                .map(SpecPart::toString)
                .collect(
                        Collectors.joining(
                                "",
                                empty.substring(0, empty.length() - 2) + ">",
                                "</" + envelope.name() + ">"));
    }
}
