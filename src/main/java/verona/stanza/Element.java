package verona.stanza;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An XML element as immutable data: what arrived, what is sent, or, with {@link #strict()} set on
 * some of its elements, what is expected.
 *
 * <p>Prefixes are not kept, namespaces are. An attribute without a namespace is keyed by its name,
 * one with a namespace by {@code {namespace}name}; {@code xml:lang} is {@link #XML_LANG}.
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

    /** The namespace, {@code ""} where there is none. */
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

    /** The value of an attribute, null where it is absent. */
    public @Nullable String attribute(String key) {
        return attributes.get(key);
    }

    /** What the element holds, in order: each entry is a {@link String} or an {@link Element}. */
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

    /** The first child of that namespace and name, null where there is none. */
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

    /**
     * The text directly inside the element, all of it, as it stands; {@code ""} where there is
     * none.
     */
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

    /** As an expectation: whether it is matched strictly (and not by inclusion). */
    public boolean strict() {
        return strict;
    }

    /** As an expectation: what it says of values and children beside those that it has. */
    public Patterns patterns() {
        return patterns;
    }

    /** This element with an attribute set, or removed where the value is null. */
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
     * This element without an attribute. As an expectation it matches only what has no such
     * attribute.
     */
    public Element withoutAttribute(String key) {
        return withAttribute(key, null).with(patterns.with(key, ValuePattern.NONE));
    }

    /** As an expectation: the attribute may be there or not, but it must not have that value. */
    Element withAttributeOtherThan(String key, String value) {
        return withAttribute(key, null).with(patterns.with(key, ValuePattern.otherThan(value)));
    }

    /**
     * This element without children of that namespace and name. As an expectation it matches only
     * what has no such child.
     */
    public Element without(String namespace, String name) {
        List<Object> others =
                content.stream()
                        .filter(part -> !(part instanceof Element e && e.is(namespace, name)))
                        .toList();
        return withContents(others).with(patterns.without(Element.of(namespace, name)));
    }

    Element allowing(Element child) {
        return with(patterns.allowing(child));
    }

    private Element with(Patterns changed) {
        return new Element(namespace, name, attributes, content, strict, changed);
    }

    /** This element with a child added at its end. */
    public Element withChild(Element child) {
        return withContent(child).allowing(child);
    }

    /**
     * This element with text added at its end. A {@link ValuePattern} is all the text that there
     * is.
     *
     * @throws IllegalArgumentException if it is a pattern and there is text, or the other way round
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

    /** This element with just that text. As an expectation, empty text matches only empty text. */
    Element withAllText(CharSequence text) {
        return text.isEmpty() ? with(patterns.with("", ValuePattern.NONE)) : withText(text);
    }

    private Element withContent(Object part) {
        List<Object> changed = new ArrayList<>(content.size() + 1);
        changed.addAll(content);
        changed.add(part);
        return withContents(changed);
    }

    /** This element holding just that content: {@link String}s and {@link Element}s. */
    public Element withContents(List<?> parts) {
        Element changed =
                new Element(namespace, name, attributes, List.copyOf(parts), strict, patterns);
        ValuePattern text = patterns.of("");
        boolean other = text != null && text.requiresValue() && !changed.text().equals(text());
        return other ? changed.with(patterns.with("", null)) : changed;
    }

    /** This element alone, matched strictly or by inclusion; its children stay as they are. */
    public Element withStrict(boolean strict) {
        return strict == this.strict
                ? this
                : new Element(namespace, name, attributes, content, strict, patterns);
    }

    /** This element by another name; what it says of children of its namespace goes along. */
    public Element withName(String namespace, String name) {
        Patterns moved = patterns.moved(this.namespace, namespace);
        return new Element(namespace, name, attributes, content, strict, moved);
    }

    /** This element and all below it, with what is of one namespace moved to another. */
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
        return sent.withContents(
                sent.content.stream()
                        .map(part -> part instanceof Element e ? e.sent(captured) : part)
                        .toList());
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

    /** This element and all below it, matched strictly. */
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
     * The element as XML text inside a client stream: {@code jabber:client} is inherited and so not
     * written.
     */
    public String toXml() {
        return toXml(CLIENT);
    }

    /** The element as XML text inside another whose namespace it inherits. */
    public String toXml(String inherited) {
        return XmlWriter.write(this, inherited);
    }

    /** The element as an XML document of its own, each namespace declared. */
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
