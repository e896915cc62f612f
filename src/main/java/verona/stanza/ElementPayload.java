package verona.stanza;

/** A payload that is built up, copy by copy, on one element. */
abstract class ElementPayload<P extends ElementPayload<P>> extends ElementBuilder<P>
        implements Payload {

    ElementPayload(Element element) {
        super(element);
    }

    @Override
    public final Element toElement() {
        return element();
    }
}
