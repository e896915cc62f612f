package verona.match;

import java.util.List;
import verona.stanza.Element;

/**
 * A received element with what is wrong with it.
 *
 * @param element the element as it was received
 * @param notes what is wrong with the element itself, each in a few words
 * @param children its child elements
 * @param missing what was expected inside it and is not there
 */
public record Marked(
        Element element, List<String> notes, List<Marked> children, List<Element> missing) {

    /** How many things are wrong, here and below. */
    public int differences() {
        return notes.size()
                + missing.size()
                + children.stream().mapToInt(Marked::differences).sum();
    }
}
