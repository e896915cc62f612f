package verona.stanza;

/**
 * A payload that is built up, copy by copy, on one element. Typed payloads extend it, also those
 * that a project writes for its own extension of XMPP:
 *
 * <pre>{@code
 * public final class Tune extends ElementPayload<Tune> {
 *
 *     public Tune() {
 *         this(Element.of("http://jabber.org/protocol/tune", "tune"));
 *     }
 *
 *     private Tune(Element tune) {
 *         super(tune);
 *     }
 *
 *     protected Tune copy(Element tune) {
 *         return new Tune(tune);
 *     }
 *
 *     public Tune title(CharSequence title) {
 *         return singleLeaf("title", title);
 *     }
 * }
 * }</pre>
 *
 * @param <P> the subclass itself
 */
public abstract class ElementPayload<P extends ElementPayload<P>> extends ElementBuilder<P>
        implements Payload {

    /** With what it says so far. */
    protected ElementPayload(Element element) {
        super(element);
    }

    @Override
    public final Element toElement() {
        return element();
    }
}
