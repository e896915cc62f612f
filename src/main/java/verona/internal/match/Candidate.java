package verona.internal.match;

import verona.stanza.Element;

/**
 * A received stanza, prepared once for any number of expectations. Immutable.
 *
 * <pre>{@code
 * Candidate candidate = Candidate.of(Xml.read(xml));
 * }</pre>
 */
public final class Candidate {

    private final ReceivedNode node;

    private Candidate(ReceivedNode node) {
        this.node = node;
    }

    /** Prepares what arrived; it may nest as deep as it likes. */
    public static Candidate of(Element received) {
        return new Candidate(ReceivedNode.of(received));
    }

    /** What arrived. */
    public Element element() {
        return node.element;
    }

    public ReceivedNode node() {
        return node;
    }

    @Override
    public String toString() {
        return node.element.toXml();
    }
}
