package verona.internal.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import verona.script.Step;
import verona.stanza.Element;
import verona.stanza.Xml;

/** Reads the stanza of a step, with the characters for addresses in it, and without indentation. */
final class StanzaReader {

    private static final Pattern STRICT =
            Pattern.compile("scansion:strict\\s*=\\s*(['\"])(?:true|1)\\1");

    private final Addresses addresses;

    StanzaReader(Addresses addresses) {
        this.addresses = addresses;
    }

    /** What is sent. It is a slip to say in it what is matched strictly. */
    Element sent(Step step) {
        Element element = Xml.readExpectation(addresses.markedAsSent(step.stanza()));
        return withoutIndentation(element, false);
    }

    /** What is expected; it knows which of its elements are matched strictly. */
    Element expected(Step step) {
        return withoutIndentation(Xml.readExpectation(addresses.marked(step.stanza())), true);
    }

    /** Whether the script asks explicitly for an element to be matched strictly. */
    static boolean asksForStrictness(Step step) {
        return STRICT.matcher(step.stanza()).find();
    }

    /** White space around expected text does not count; in what is sent, that of lines does not. */
    private static Element withoutIndentation(Element element, boolean expected) {
        boolean parent = !element.children().isEmpty();
        List<Object> content = new ArrayList<>();
        for (Object part : element.content()) {
            if (part instanceof Element child) {
                content.add(withoutIndentation(child, expected));
            } else if (!isIndentation((String) part, parent || expected)) {
                content.add(part);
            }
        }
        if (!parent && !content.isEmpty()) {
            String text = element.text();
            content = List.of(expected ? text.strip() : text);
        }
        return element.withContents(content);
    }

    private static boolean isIndentation(String text, boolean aroundElements) {
        return text.isBlank() && (aroundElements || text.indexOf('\n') >= 0);
    }
}
