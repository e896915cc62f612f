package verona.internal.match;

import java.util.Map;
import verona.stanza.Element;

/**
 * A stanza that a test expects. Immutable.
 *
 * <p>A received element matches if it has the same name and namespace, and
 *
 * <ul>
 *   <li>where the expected element is {@linkplain Element#strict() strict}: the same attributes,
 *       the same children in the same order, the same text;
 *   <li>otherwise, by inclusion: the attributes, children and text that the expectation names, in
 *       any order, and whatever else. Each expected child needs a received child of its own; if
 *       they can be assigned at all, they are.
 * </ul>
 *
 * <p>Text is compared without white space around it. {@code {scansion:any}} and {@code
 * {scansion:capture:name}}, as the whole value of an attribute or as the whole text, stand for any
 * value, provided that there is one: a blank text is none. Wherever one capture stands, the value
 * must be the same. Attributes of scansion's own namespace are no part of an expectation.
 *
 * <pre>{@code
 * Expectation hello = Expectation.of(Xml.readExpectation("<message><body>Hello</body></message>"));
 * hello.matches(candidate, captures);
 * }</pre>
 */
public final class Expectation {

    private final ExpectedNode node;

    private Expectation(ExpectedNode node) {
        this.node = node;
    }

    /**
     * Expects that element.
     *
     * @throws IllegalArgumentException if it nests more than 500 levels
     */
    public static Expectation of(Element expected) {
        return new Expectation(ExpectedNode.of(expected));
    }

    /** What is expected. */
    public Element element() {
        return node.element;
    }

    /**
     * Whether the stanza is the expected one. If it is, and only then, the expectation's captures
     * are bound.
     *
     * @throws IllegalStateException if captures that stand several times could stand for too many
     *     different received elements to try them all
     */
    public boolean matches(Candidate received, Captures captures) {
        ReceivedNode candidate = received.node();
        if ((candidate.low & node.low) != node.low || (candidate.high & node.high) != node.high) {
            return false;
        }
        return node.captures.isEmpty()
                ? new ElementMatcher(Map.of()).fits(node, candidate)
                : StanzaAssignment.match(node, candidate, captures) != null;
    }

    public ExpectedNode node() {
        return node;
    }

    @Override
    public String toString() {
        return node.element.toXml();
    }
}
