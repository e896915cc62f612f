package verona.match;

import java.util.List;
import java.util.Map;
import verona.stanza.Element;

/** A received element, made ready to be matched many times. Immutable. */
public final class Candidate {

    private final Element element;
    private final String text;
    private final List<Candidate> children;
    private final Signature signature = new Signature();

    private Candidate(Element element) {
        this.element = element;
        this.text = element.text().strip();
        this.children = element.children().stream().map(Candidate::new).toList();
        sign();
    }

    /** That element, ready to be matched. */
    public static Candidate of(Element element) {
        return new Candidate(element);
    }

    private void sign() {
        signature.addName(element.namespace(), element.name());
        for (Map.Entry<String, String> attribute : element.attributes().entrySet()) {
            signature.addAttribute(attribute.getKey(), attribute.getValue());
        }
        signature.addText(text);
        children.forEach(child -> signature.addAll(child.signature));
    }

    /** The element itself. */
    public Element element() {
        return element;
    }

    String text() {
        return text;
    }

    List<Candidate> children() {
        return children;
    }

    Signature signature() {
        return signature;
    }
}
