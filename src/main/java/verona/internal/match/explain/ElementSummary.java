package verona.internal.match.explain;

import java.util.List;
import verona.stanza.Element;

/** An element on part of a line: its tag, its text, and … for its children. */
final class ElementSummary {

    private static final int ENOUGH = 60;

    private ElementSummary() {}

    static String of(Element element, String inherited) {
        String tag = element.withContents(List.of()).toXml(inherited);
        String inside = inside(element);
        return inside.isEmpty()
                ? tag
                : tag.replaceFirst("/>$", ">") + inside + "</" + element.name() + ">";
    }

    private static String inside(Element element) {
        String text = element.text().strip();
        String cut = text.length() > ENOUGH ? text.substring(0, ENOUGH) + "…" : text;
        return element.children().isEmpty() ? cut : "…";
    }
}
