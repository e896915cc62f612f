package verona.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import verona.match.Difference;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * A stanza over several lines, an element a line, with its differences marked. Namespaces stand
 * only where they change.
 */
final class PrettyXml {

    /** What nests deeper is not worth showing, and would take the stack. */
    private static final int DEEPEST = 30;

    private static final String STEP = "  ";

    private final Map<Element, List<Difference>> differences = new IdentityHashMap<>();
    private final Map<Element, String> notes = new IdentityHashMap<>();
    private final List<Line> lines = new ArrayList<>();

    private PrettyXml(List<Difference> differences) {
        for (Difference difference : differences) {
            this.differences
                    .computeIfAbsent(difference.at(), at -> new ArrayList<>())
                    .add(difference);
        }
    }

    static List<Line> lines(Element stanza, List<Difference> differences) {
        PrettyXml pretty = new PrettyXml(differences);
        pretty.add(stanza, Element.CLIENT, 0);
        return pretty.lines;
    }

    /** The same of an expectation: it says from where on it is strict. */
    static List<Line> expectation(Element expected) {
        PrettyXml pretty = new PrettyXml(List.of());
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

    private void add(Element element, String inherited, int depth) {
        List<Difference> own = differences.getOrDefault(element, List.of());
        List<Difference> missing = own.stream().filter(each -> each.missing() != null).toList();
        String indent = STEP.repeat(depth);
        String empty = element.withContents(List.of()).toXml(inherited);
        String closing = "</" + element.name() + ">";
        if (element.children().isEmpty() && missing.isEmpty()) {
            line(indent + leaf(element, empty, closing), element, own);
            return;
        }
        line(indent + open(empty), element, own);
        addContent(element, depth + 1);
        missing.forEach(each -> addMissing(each, element, depth + 1));
        lines.add(Line.plain(indent + closing));
    }

    private static String leaf(Element element, String empty, String closing) {
        String text = element.text();
        return text.isBlank() ? empty : open(empty) + Xml.escape(text).replace('\n', '⏎') + closing;
    }

    private static String open(String empty) {
        return empty.substring(0, empty.length() - "/>".length()) + ">";
    }

    private void addContent(Element element, int depth) {
        if (depth > DEEPEST) {
            lines.add(Line.plain(STEP.repeat(depth) + "…"));
            return;
        }
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                add(child, element.namespace(), depth);
            } else if (!((String) part).isBlank()) {
                lines.add(Line.plain(STEP.repeat(depth) + text((String) part)));
            }
        }
    }

    private static String text(String part) {
        return Xml.escape(part.strip()).replace('\n', '⏎');
    }

    private void line(String text, Element element, List<Difference> own) {
        String reasons =
                own.stream()
                        .filter(each -> each.missing() == null)
                        .map(Reasons::of)
                        .collect(Collectors.joining("; "));
        lines.add(
                reasons.isEmpty()
                        ? new Line(' ', text, notes.getOrDefault(element, ""))
                        : new Line('!', text, reasons));
    }

    private void addMissing(Difference difference, Element parent, int depth) {
        Element missing = Objects.requireNonNull(difference.missing());
        PrettyXml pretty = new PrettyXml(List.of());
        pretty.add(missing, parent.namespace(), depth);
        String reason = Reasons.ofMissing(difference);
        for (Line line : pretty.lines) {
            lines.add(new Line('-', line.text(), reason));
            reason = "";
        }
    }
}
