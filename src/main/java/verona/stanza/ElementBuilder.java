package verona.stanza;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** What is built up, copy by copy, on one element. */
abstract class ElementBuilder<P extends ElementBuilder<P>> {

    private final Element element;

    ElementBuilder(Element element) {
        this.element = element;
    }

    abstract P copy(Element element);

    final P attribute(String name, CharSequence value) {
        return copy(element.withAttribute(name, requireNonNull(value, name)));
    }

    final P child(Element child) {
        return copy(element.withChild(child));
    }

    /** Adds a child of this payload's own namespace that holds just text. */
    final P leaf(String name, CharSequence text) {
        return child(Element.of(element.namespace(), name).withAllText(text));
    }

    /** Sets the only child of that name. */
    final P single(Element child) {
        return copy(element.without(element.namespace(), child.name()).withChild(child));
    }

    final P singleLeaf(String name, CharSequence text) {
        return single(Element.of(element.namespace(), name).withAllText(text));
    }

    /**
     * Removes an attribute. In an expectation, the received element must not have it: {@code
     * mucUser().item(mucItem().affiliation(member).withoutAttribute("jid"))}.
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

    final Element element() {
        return element;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof ElementBuilder<?> that && element.equals(that.element);
    }

    @Override
    public final int hashCode() {
        return element.hashCode();
    }

    @Override
    public final String toString() {
        return element.toXml();
    }
}
