package verona.stanza;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What is built up, copy by copy, on one element. It is the base of parts of payloads, such as the
 * items of a list; a payload itself extends {@link ElementPayload}.
 *
 * <p>Subclasses are immutable: each method returns a changed copy. A value is literal, unless it is
 * a {@link ValuePattern} ({@code anyValue()}, {@code capture(…)}), so methods should take a {@link
 * CharSequence} for it.
 *
 * @param <P> the subclass itself
 */
public abstract class ElementBuilder<P extends ElementBuilder<P>> {

    private final Element element;

    /** With what it says so far. */
    protected ElementBuilder(Element element) {
        this.element = requireNonNull(element, "element");
    }

    /** Another of this class that says what the element says: {@code return new Tune(element);}. */
    protected abstract P copy(Element element);

    /**
     * Sets an attribute.
     *
     * @param name its name, or {@code {namespace}name} if it has a namespace
     */
    protected final P attribute(String name, CharSequence value) {
        return copy(element.withAttribute(name, requireNonNull(value, name)));
    }

    /** Adds a child at the end: an element, or another payload. */
    protected final P child(Payload child) {
        return copy(element.withChild(child.toElement()));
    }

    /**
     * Adds a part at the end, such as an item. If several payloads share the part, it gets the
     * namespace of this one.
     */
    protected final P part(ElementBuilder<?> part) {
        return child(Namespaces.move(part.element(), element.namespace()));
    }

    /** Adds a child of this element's own namespace that holds just that text. */
    protected final P leaf(String name, CharSequence text) {
        return child(Element.of(element.namespace(), name).withAllText(text));
    }

    /** Adds an empty child of this element's own namespace. */
    protected final P leaf(String name) {
        return child(Element.of(element.namespace(), name));
    }

    /**
     * Sets the only child of that name in this element's own namespace. It takes the place of an
     * earlier one.
     */
    protected final P single(Payload child) {
        Element only = child.toElement();
        return copy(element.without(element.namespace(), only.name()).withChild(only));
    }

    /**
     * Sets the only child of that name in this element's own namespace, which holds just that text.
     */
    protected final P singleLeaf(String name, CharSequence text) {
        return single(Element.of(element.namespace(), name).withAllText(text));
    }

    /** Sets this element's own text. It must have none yet. */
    protected final P ownText(CharSequence text) {
        return copy(element.withAllText(text));
    }

    /**
     * Removes an attribute. In an expectation, the received element must not have it: {@code
     * Muc.user().item(Muc.item().affiliation(member).withoutAttribute("jid"))}.
     *
     * @param name its name, or {@code {namespace}name} if it has a namespace
     */
    public final P withoutAttribute(String name) {
        return copy(element.withoutAttribute(name));
    }

    /**
     * Removes children of that namespace and name. In an expectation, the received element must not
     * have any.
     */
    public final P without(String namespace, String name) {
        return copy(element.without(namespace, name));
    }

    /** What it says so far. */
    protected final Element element() {
        return element;
    }

    /** What a part of this payload says so far. */
    protected static Element elementOf(ElementBuilder<?> part) {
        return part.element();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ElementBuilder<?> that && element.equals(that.element);
    }

    @Override
    public final int hashCode() {
        return element.hashCode();
    }

    /** Its XML. */
    @Override
    public final String toString() {
        return element.toXml();
    }
}
