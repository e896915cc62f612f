package verona.internal.failure;

import java.util.List;
import java.util.Map;
import verona.internal.match.explain.Difference;
import verona.stanza.Element;

/** Long values cut down: around what differs, or else in the middle. */
final class Excerpts {

    private static final int LONGEST = 60;

    private Excerpts() {}

    /** The element without its content, and with no attribute that is long. */
    static Element attributes(Element element, List<Difference> differences) {
        Element tag = element.withContents(List.of());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            if (attribute.getValue().length() > LONGEST) {
                String cut = cut(attribute.getKey(), attribute.getValue(), differences);
                tag = tag.withAttribute(attribute.getKey(), cut);
            }
        }
        return tag;
    }

    static String text(String text, List<Difference> differences) {
        return cut("", text, differences);
    }

    private static String cut(String attribute, String value, List<Difference> differences) {
        for (Difference difference : differences) {
            if (difference.kind() == Difference.Kind.VALUE
                    && difference.attribute().equals(attribute)) {
                return ShortenedText.around(value, difference.offset(), LONGEST);
            }
        }
        return ShortenedText.middle(value, LONGEST);
    }
}
