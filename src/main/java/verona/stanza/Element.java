package verona.stanza;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An immutable XML element: received, to be sent, or expected. An expected element may have {@link
 * #strict()} and {@link #patterns()}.
 *
 * <p>It has namespaces, but no prefixes. An attribute without a namespace is keyed by its name, one
 * with a namespace by {@code {namespace}name}; {@code xml:lang} is {@link #XML_LANG}.
 *
 * <pre>{@code
 * Element body = Element.of("jabber:client", "body").withText("Hello");
 * }</pre>
 */
public final class Element implements Payload {

    /** The namespace of client stanzas, RFC 6120 §4.8.2. */
    public static final String CLIENT = "jabber:client";

    /** The namespace of the stream itself, RFC 6120 §4.8.1. */
    public static final String STREAMS = "http://etherx.jabber.org/streams";

    /** The key of the {@code xml:lang} attribute. */
    public static final String XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang";

    private final String namespace;
    private final String name;
    private final Map<String, String> attributes;
    private final List<Object> content;
    private final boolean strict;
    private final Patterns patterns;

    Element(
            String namespace,
            String name,
            Map<String, String> attributes,
            List<Object> content,
            boolean strict,
            Patterns patterns) {
        this.namespace = namespace;
        this.name = name;
        this.attributes = attributes;
        this.content = content;
        this.strict = strict;
        this.patterns = patterns;
    }

    /** An empty element of that namespace ({@code ""} for none) and local name. */
    public static Element of(String namespace, String name) {
        return new Element(namespace, name, Map.of(), List.of(), false, Patterns.NONE);
    }

    /** The namespace; {@code ""} if there is none. */
    public String namespace() {
        return namespace;
    }

    /** The local name. */
    public String name() {
        return name;
    }

    /** The attributes in document order; see the class comment for their keys. */
    public Map<String, String> attributes() {
        return attributes;
    }

    /** The value of an attribute; null if it is absent. */
    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    /** The element's content in order: each entry is a {@link String} or an {@link Element}. */
    public List<Object> content() {
        return content;
    }

    /** The child elements in order. */
    public List<Element> children() {
        if (content.isEmpty()) {
            return List.of();
        }
        List<Element> children = new ArrayList<>(content.size());
        for (Object part : content) {
            if (part instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    /** The first child with that namespace and local name; null if there is none. */
    public @Nullable Element child(String namespace, String name) {
        for (Object part : content) {
            if (part instanceof Element child && child.is(namespace, name)) {
                return child;
            }
        }
        return null;
    }

    /** Whether this element has that namespace and local name. */
    public boolean is(String namespace, String name) {
        return this.name.equals(name) && this.namespace.equals(namespace);
    }

    /** The element's own text, without that of its children; {@code ""} if there is none. */
    public String text() {
        if (content.isEmpty()) {
            return "";
        }
        if (content.size() == 1) {
            return content.get(0) instanceof String only ? only : "";
        }
        StringBuilder text = new StringBuilder();
        for (Object part : content) {
            if (part instanceof String piece) {
                text.append(piece);
            }
        }
        return text.toString();
    }

    /** Whether an expected element is matched strictly, not by inclusion. */
    public boolean strict() {
        return strict;
    }

    /** The wildcards, captures and absent children of an expected element. */
    public Patterns patterns() {
        return patterns;
    }

    /** This element with an attribute set, or removed if the value is null. */
    public Element withAttribute(String key, @Nullable CharSequence value) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        if (value == null) {
            changed.remove(key);
        } else {
            changed.put(key, value.toString());
        }
        return new Element(
                namespace,
                name,
                Collections.unmodifiableMap(changed),
                content,
                strict,
                patterns.with(key, value));
    }

    /**
     * This element without an attribute. An expected element then matches only elements without
     * that attribute.
     */
    public Element withoutAttribute(String key) {
        return withAttribute(key, null).with(patterns.with(key, ValuePattern.NONE));
    }

    /** As an expectation: the attribute may be there or not, but it must not have that value. */
    Element withAttributeOtherThan(String key, String value) {
        return withAttribute(key, null).with(patterns.with(key, ValuePattern.otherThan(value)));
    }

    /**
     * This element without children of that namespace and name. An expected element then matches
     * only elements without such children.
     */
    public Element without(String namespace, String name) {
        List<Object> others = new ArrayList<>(content.size());
        for (Object part : content) {
            if (!(part instanceof Element e && e.is(namespace, name))) {
                others.add(part);
            }
        }
        return withContents(others).with(patterns.without(Element.of(namespace, name)));
    }

    Element allowing(Element child) {
        return with(patterns.allowing(child));
    }

    private Element with(Patterns changed) {
        return new Element(namespace, name, attributes, content, strict, changed);
    }

    /** This element with a child added at the end. */
    public Element withChild(Element child) {
        return withContent(child).allowing(child);
    }

    /**
     * This element with text added at the end. A {@link ValuePattern} must be the element's only
     * text.
     *
     * @throws IllegalArgumentException if a pattern would be combined with other text
     */
    public Element withText(CharSequence text) {
        if (text.isEmpty()) {
            return this;
        }
        if (!text().isEmpty() && (text instanceof ValuePattern || patterns.of("") != null)) {
            throw new IllegalArgumentException(
                    "a pattern is all the text of an element, so it can't follow or precede text");
        }
        return withContent(text.toString()).with(patterns.with("", text));
    }

    /**
     * This element with that text as all of its text. As an expectation, empty text matches only
     * empty text.
     *
     * @throws IllegalArgumentException if it has text already and one of both is a pattern
     */
    public Element withAllText(CharSequence text) {
        return text.isEmpty() ? with(patterns.with("", ValuePattern.NONE)) : withText(text);
    }

    private Element withContent(Object part) {
        List<Object> changed = new ArrayList<>(content.size() + 1);
        changed.addAll(content);
        changed.add(part);
        return withContents(changed);
    }

    /** This element with other content: {@link String}s and {@link Element}s. */
    public Element withContents(List<?> parts) {
        Element changed =
                new Element(namespace, name, attributes, List.copyOf(parts), strict, patterns);
        ValuePattern text = patterns.of("");
        boolean other = text != null && text.requiresValue() && !changed.text().equals(text());
        return other ? changed.with(patterns.with("", null)) : changed;
    }

    /** This element, matched strictly or by inclusion. Its children do not change. */
    public Element withStrict(boolean strict) {
        return strict == this.strict
                ? this
                : new Element(namespace, name, attributes, content, strict, patterns);
    }

    /** This element with another namespace and name. */
    public Element withName(String namespace, String name) {
        Patterns moved = patterns.moved(this.namespace, namespace);
        return new Element(namespace, name, attributes, content, strict, moved);
    }

    /** This element with one namespace replaced by another, in its descendants, too. */
    public Element withNamespace(String from, String to) {
        List<Object> parts = new ArrayList<>(content.size());
        for (Object part : content) {
            parts.add(part instanceof Element child ? child.withNamespace(from, to) : part);
        }
        String moved = namespace.equals(from) ? to : namespace;
        return new Element(
                moved, name, attributes, List.copyOf(parts), strict, patterns.moved(from, to));
    }

    /**
     * What is sent for it: with captured values, and without what only an expectation can say.
     *
     * @throws IllegalArgumentException if a value is {@code anyValue()}
     */
    Element sent(UnaryOperator<String> captured) {
        Element sent = new Element(namespace, name, attributes, content, false, Patterns.NONE);
        for (Map.Entry<String, ValuePattern> value : patterns.values().entrySet()) {
            ValuePattern pattern = value.getValue();
            if (pattern.kind() == ValuePattern.Kind.ANY) {
                throw new IllegalArgumentException(
                        "anyValue() can be expected, but not sent: " + this);
            }
            if (pattern.requiresValue()) {
                String text = captured.apply(pattern.name());
                sent =
                        value.getKey().isEmpty()
                                ? sent.withOtherText(text)
                                : sent.withAttribute(value.getKey(), text);
            }
        }
        List<Object> parts = new ArrayList<>(sent.content.size());
        for (Object part : sent.content) {
            parts.add(part instanceof Element e ? e.sent(captured) : part);
        }
        return sent.withContents(parts);
    }

    private Element withOtherText(String text) {
        List<Object> parts = new ArrayList<>(children());
        parts.add(0, text);
        return withContents(parts);
    }

    /** This element itself. */
    @Override
    public Element toElement() {
        return this;
    }

    /** This element, matched strictly with all its descendants. */
    @Override
    public Element exactly() {
        List<Object> parts = new ArrayList<>(content.size());
        for (Object part : content) {
            parts.add(part instanceof Element child ? child.exactly() : part);
        }
        Patterns strictly = patterns.strictly();
        return new Element(namespace, name, attributes, List.copyOf(parts), true, strictly);
    }

    /**
     * The element as XML text in a client stream: the namespace {@code jabber:client} is not
     * written.
     */
    public String toXml() {
        return toXml(CLIENT);
    }

    /** The element as XML text inside a parent with that default namespace. */
    public String toXml(String inherited) {
        return XmlWriter.write(this, inherited);
    }

    /** The element as an XML document, with all namespaces declared. */
    public String toStandaloneXml() {
        return XmlWriter.write(this, "");
    }

    /** Whether both are the same element: names, attributes, content and strictness. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Element that
                && strict == that.strict
                && patterns.equals(that.patterns)
                && name.equals(that.name)
                && namespace.equals(that.namespace)
                && attributes.equals(that.attributes)
                && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + attributes.hashCode()) + content.hashCode();
    }

    /** The same as {@link #toXml()}. */
    @Override
    public String toString() {
        return toXml();
    }
}
