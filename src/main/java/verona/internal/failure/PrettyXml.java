package verona.internal.failure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import verona.internal.match.explain.Difference;
import verona.internal.transcript.Stamps;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * A stanza over several lines, an element a line, with its differences marked. Namespaces stand
 * only where they change.
 */
public final class PrettyXml {

    /** What nests deeper is not worth showing, and would take the stack. */
    private static final int DEEPEST = 30;

    private static final String STEP = "  ";

    private final Map<Element, List<Difference>> differences = new IdentityHashMap<>();
    private final Map<Element, String> notes = new IdentityHashMap<>();
    private final List<ListingLine> lines = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private final Kind kind;

    private enum Kind {
        /** As it came. */
        WHOLE,
        /** As it came, without what servers stamp on everything, and with long values cut. */
        FOLDED,
        /** What was expected, with long values cut. */
        EXPECTED
    }

    private PrettyXml(Kind kind, List<Difference> differences) {
        this.kind = kind;
        for (Difference difference : differences) {
            Element about = kind == Kind.EXPECTED ? difference.expected() : difference.at();
            this.differences.computeIfAbsent(about, none -> new ArrayList<>()).add(difference);
        }
    }

    public static List<ListingLine> lines(Element stanza, List<Difference> differences) {
        PrettyXml pretty = new PrettyXml(Kind.WHOLE, differences);
        pretty.add(stanza, Element.CLIENT, 0);
        return pretty.lines;
    }

    /**
     * The same without what servers stamp on everything, where nothing about it differs; long
     * values are cut, around what differs if anything does.
     */
    public static List<ListingLine> folded(Element stanza, List<Difference> differences) {
        PrettyXml pretty = new PrettyXml(Kind.FOLDED, differences);
        pretty.add(stanza, Element.CLIENT, 0);
        if (!pretty.left.isEmpty()) {
            pretty.lines.add(
                    ListingLine.plain("(not shown: " + String.join(", ", pretty.left) + ")"));
        }
        return pretty.lines;
    }

    /** An expectation, with long values cut alike: it says from where on it is strict. */
    static List<ListingLine> expectation(Element expected, List<Difference> differences) {
        PrettyXml pretty = new PrettyXml(Kind.EXPECTED, differences);
        pretty.noteStrict(expected, 0);
        pretty.add(expected, Element.CLIENT, 0);
        return pretty.lines;
    }

    private void noteStrict(Element element, int depth) {
        if (element.strict()) {
            notes.put(element, "strictly");
        } else if (depth < DEEPEST) {
            element.children().forEach(child -> noteStrict(child, depth + 1));
        }
    }

    private List<Difference> about(Element element) {
        return differences.getOrDefault(element, List.of());
    }

    private void add(Element whole, String inherited, int depth) {
        Element element = kind == Kind.FOLDED && depth == 0 ? withoutStamps(whole) : whole;
        List<Difference> own = about(whole);
        List<Difference> missing = missing(own);
        String indent = STEP.repeat(depth);
        String empty = tag(element, own).toXml(inherited);
        String closing = "</" + element.name() + ">";
        if (element.children().isEmpty() && missing.isEmpty()) {
            line(indent + leaf(element, own, empty, closing), whole, own);
            return;
        }
        line(indent + open(empty), whole, own);
        addContent(element, own, depth + 1);
        missing.forEach(each -> addMissing(each, element, depth + 1));
        lines.add(ListingLine.plain(indent + closing));
    }

    /** In an expectation what is missing is there. */
    private List<Difference> missing(List<Difference> own) {
        return kind == Kind.EXPECTED
                ? List.of()
                : own.stream().filter(each -> each.missing() != null).toList();
    }

    private Element withoutStamps(Element stanza) {
        Element plain = stanza;
        boolean said =
                about(stanza).stream().anyMatch(it -> it.attribute().equals(Element.XML_LANG));
        if (stanza.attribute(Element.XML_LANG) != null && !said) {
            left.add("xml:lang");
            plain = stanza.withAttribute(Element.XML_LANG, null);
        }
        List<Object> content = new ArrayList<>(stanza.content());
        content.removeIf(part -> part instanceof Element child && isFolded(child));
        return content.size() == stanza.content().size() ? plain : plain.withContents(content);
    }

    private boolean isFolded(Element child) {
        boolean folded =
                Stamps.isOne(child)
                        && about(child).isEmpty()
                        && child.children().stream().allMatch(each -> about(each).isEmpty());
        if (folded) {
            left.add(child.name().equals("x") ? "<photo/>" : "<" + child.name() + ">");
        }
        return folded;
    }

    private Element tag(Element element, List<Difference> own) {
        return kind == Kind.WHOLE
                ? element.withContents(List.of())
                : Excerpts.attributes(element, own);
    }

    private String leaf(Element element, List<Difference> own, String empty, String closing) {
        String text = element.text();
        return text.isBlank() ? empty : open(empty) + text(text, own) + closing;
    }

    private static String open(String empty) {
        return empty.substring(0, empty.length() - "/>".length()) + ">";
    }

    private void addContent(Element element, List<Difference> own, int depth) {
        if (depth > DEEPEST) {
            lines.add(ListingLine.plain(STEP.repeat(depth) + "…"));
            return;
        }
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                add(child, element.namespace(), depth);
            } else if (!((String) part).isBlank()) {
                lines.add(ListingLine.plain(STEP.repeat(depth) + text((String) part, own)));
            }
        }
    }

    private String text(String part, List<Difference> own) {
        String text = kind == Kind.WHOLE ? part.strip() : Excerpts.text(part.strip(), own);
        return Xml.escape(text.replace('\n', '⏎'));
    }

    private void line(String text, Element element, List<Difference> own) {
        String reasons =
                own.stream()
                        .filter(each -> each.missing() == null)
                        .map(DifferenceNotes::of)
                        .collect(Collectors.joining("; "));
        boolean marked = kind != Kind.EXPECTED && !reasons.isEmpty();
        lines.add(
                marked
                        ? new ListingLine('!', text, reasons, true)
                        : new ListingLine(
                                ' ', text, notes.getOrDefault(element, ""), !own.isEmpty()));
    }

    private void addMissing(Difference difference, Element parent, int depth) {
        Element missing = Objects.requireNonNull(difference.missing());
        PrettyXml pretty = new PrettyXml(kind == Kind.WHOLE ? kind : Kind.EXPECTED, List.of());
        pretty.add(missing, parent.namespace(), depth);
        String reason = DifferenceNotes.ofMissing(difference);
        for (ListingLine line : pretty.lines) {
            lines.add(new ListingLine('-', line.text(), reason, true));
            reason = "";
        }
    }
}
