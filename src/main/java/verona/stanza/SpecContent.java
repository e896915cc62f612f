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
        return new SpecContent(envelope.withAttribute(name, null), parts, exact);
    }

    SpecContent with(SpecPart part) {
        List<SpecPart> more = new ArrayList<>(parts);
        more.add(part);
        return new SpecContent(envelope, List.copyOf(more), exact);
    }

    /** Sets the only child of that name in the stanza's own namespace. */
    SpecContent single(String name, CharSequence text) {
        return single(Element.of(Element.CLIENT, name).withText(text));
    }

    SpecContent single(Element child) {
        return without(child.name()).with(new SpecPart.Literal(child));
    }

    SpecContent without(String name) {
        List<SpecPart> others = parts.stream().filter(part -> !isNamed(part, name)).toList();
        return new SpecContent(envelope, others, exact);
    }

    private static boolean isNamed(SpecPart part, String name) {
        return part instanceof SpecPart.Literal literal
                && literal.element().is(Element.CLIENT, name);
    }

    SpecContent exactly() {
        return new SpecContent(envelope, parts, true);
    }

    Element fill(Placeholders placeholders) {
        Element filled = placeholders.fill(envelope);
        Element whole =
                filled.withContents(parts.stream().map(p -> p.element(placeholders)).toList());
        return exact ? whole.exactly() : whole;
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
