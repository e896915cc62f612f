package example;

import verona.stanza.Element;

/** A vocabulary of one's own: the component's protocol, as tests say it. */
public final class Cave {

    static final String NAMESPACE = "urn:example:cave";

    private Cave() {}

    /** Asks how deep the cave is: {@code iqGet().to(cave).with(Cave.depth())}. */
    public static Element depth() {
        return Element.of(NAMESPACE, "depth");
    }

    /** The answer: {@code iqResult().with(Cave.depth("12"))}. */
    public static Element depth(CharSequence metres) {
        return depth().withAttribute("metres", metres);
    }
}
