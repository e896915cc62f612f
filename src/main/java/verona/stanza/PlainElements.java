package verona.stanza;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what nearly all stanzas are made of, several times as fast as the JDK's reader starts: tags
 * without prefixes but the stream's own, attributes, text, and the five entities of XML. Of
 * anything else, and of whatever may be wrong, it reads nothing: that is left to the JDK's reader,
 * whose errors are those that users see.
 */
final class PlainElements {

    private static final int DEEPEST = 100;
    private static final String[] ENTITIES = {"lt;", "gt;", "amp;", "quot;", "apos;"};
    private static final char[] CHARACTERS = {'<', '>', '&', '"', '\''};

    private final String xml;
    private int position;

    /** A prefix that elements may have, and its namespace; the prefix is empty for none. */
    private final String prefix;

    private final String prefixed;

    private PlainElements(String xml, String prefix, String prefixed) {
        this.xml = xml;
        this.prefix = prefix;
        this.prefixed = prefixed;
    }

    /** An element in that stream; null if this is not for it. */
    static @Nullable Element read(String xml, OpeningTag stream) {
        PlainElements reader =
                new PlainElements(xml, stream.prefix(), stream.element().namespace());
        Element element =
                reader.take('<') ? reader.element(stream.contentNamespace(), DEEPEST) : null;
        return reader.position == xml.length() ? element : null;
    }

    /**
     * An opening tag that has been read.
     *
     * @param contentNamespace the default namespace of what follows, {@code ""} for none
     */
    record Opening(Element element, String contentNamespace) {}

    /** An opening tag, whose name may have a prefix; null if this is not for it. */
    static @Nullable Opening readOpening(String tag) {
        PlainElements reader = new PlainElements(tag, "", "");
        Opening opening = reader.take('<') ? reader.opening() : null;
        return reader.position == tag.length() ? opening : null;
    }

    private @Nullable Opening opening() {
        String first = name();
        String prefix = take(':') ? first : "";
        String name = prefix.isEmpty() ? first : name();
        Map<String, String> attributes = new LinkedHashMap<>();
        Map<String, String> namespaces = new HashMap<>();
        while (skipSpace() && position < xml.length() && isNameStart(xml.charAt(position))) {
            if (!attributeOrNamespace(attributes, namespaces)) {
                return null;
            }
        }
        String namespace =
                prefix.isEmpty() ? namespaces.getOrDefault("", "") : namespaces.get(prefix);
        if (name.isEmpty() || namespace == null || !take('>')) {
            return null;
        }
        return new Opening(
                element(namespace, name, attributes, List.of()), namespaces.getOrDefault("", ""));
    }

    /** Whether this one is for this reader. */
    private boolean attributeOrNamespace(
            Map<String, String> attributes, Map<String, String> namespaces) {
        int start = position;
        if (!name().equals("xmlns")) {
            position = start;
            String name = attributeName();
            String value = name == null ? null : value();
            return value != null && attributes.put(name, value) == null;
        }
        boolean prefixed = take(':');
        String prefix = prefixed ? name() : "";
        String value = value();
        boolean plain =
                value != null
                        && !value.isEmpty()
                        && !value.startsWith("http://www.w3.org/")
                        && prefixed != prefix.isEmpty()
                        && !prefix.startsWith("xml");
        return plain && namespaces.put(prefix, value) == null;
    }

    /** What follows {@code <}. */
    private @Nullable Element element(String inherited, int depth) {
        String first = name();
        boolean isPrefixed = !first.isEmpty() && first.equals(prefix) && take(':');
        String name = isPrefixed ? name() : first;
        Map<String, String> attributes = name.isEmpty() ? null : attributes();
        if (attributes == null) {
            return null;
        }
        String declared = attributes.remove("xmlns");
        // The namespaces of XML itself can't be declared.
        if (declared != null && declared.startsWith("http://www.w3.org/")) {
            return null;
        }
        String namespace = declared == null ? inherited : declared;
        boolean empty = take('/');
        if (!take('>')) {
            return null;
        }
        String tag = isPrefixed ? prefix + ":" + name : name;
        List<Object> content = empty ? List.of() : content(tag, namespace, depth);
        return content == null
                ? null
                : element(isPrefixed ? prefixed : namespace, name, attributes, content);
    }

    private static Element element(
            String namespace, String name, Map<String, String> attributes, List<Object> content) {
        return new Element(
                namespace,
                name,
                attributes.isEmpty() ? Map.of() : Collections.unmodifiableMap(attributes),
                content.isEmpty() ? List.of() : Collections.unmodifiableList(content),
                false,
                Patterns.NONE);
    }

    /** Up to the end tag; null where that is not for this reader. */
    private @Nullable List<Object> content(String name, String namespace, int depth) {
        List<Object> content = new ArrayList<>(4);
        while (position < xml.length()) {
            if (!take('<')) {
                String text = text('<', "\r]");
                if (text == null) {
                    return null;
                }
                content.add(text);
            } else if (take('/')) {
                return endTag(name) ? content : null;
            } else {
                Element child = depth > 0 ? element(namespace, depth - 1) : null;
                if (child == null) {
                    return null;
                }
                content.add(child);
            }
        }
        return null;
    }

    private boolean endTag(String name) {
        if (!xml.startsWith(name, position)) {
            return false;
        }
        position += name.length();
        skipSpace();
        return take('>');
    }

    /** Null where these are not for this reader. */
    private @Nullable Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (skipSpace() && position < xml.length() && isNameStart(xml.charAt(position))) {
            String name = attributeName();
            String value = name == null ? null : value();
            if (value == null || attributes.put(name, value) != null) {
                return null;
            }
        }
        return attributes;
    }

    private @Nullable String attributeName() {
        String name = name();
        if (!take(':')) {
            return name;
        }
        return name.equals("xml") && name().equals("lang") ? Element.XML_LANG : null;
    }

    private @Nullable String value() {
        skipSpace();
        if (!take('=')) {
            return null;
        }
        skipSpace();
        char quote = take('\'') ? '\'' : take('"') ? '"' : 0;
        if (quote == 0) {
            return null;
        }
        // XML 1.0 §3.3.3: white space in values is not what it seems.
        String value = text(quote, "<\t\n\r");
        return value != null && take(quote) ? value : null;
    }

    /** Up to a character, without it; null if there is one of those, or none that ends it. */
    private @Nullable String text(char end, String others) {
        int start = position;
        StringBuilder decoded = null;
        while (position < xml.length()) {
            char c = xml.charAt(position);
            if (c == end) {
                String rest = xml.substring(start, position);
                return decoded == null ? rest : decoded.append(rest).toString();
            }
            if (c == '&') {
                decoded = decoded == null ? new StringBuilder() : decoded;
                decoded.append(xml, start, position++);
                if (!entity(decoded)) {
                    return null;
                }
                start = position;
            } else if (isPlain(c) && others.indexOf(c) < 0) {
                position++;
            } else {
                return null;
            }
        }
        return null;
    }

    private boolean entity(StringBuilder decoded) {
        for (int i = 0; i < ENTITIES.length; i++) {
            if (xml.startsWith(ENTITIES[i], position)) {
                position += ENTITIES[i].length();
                decoded.append(CHARACTERS[i]);
                return true;
            }
        }
        return false;
    }

    /** Whether XML 1.0 §2.2 has it, alone. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < Character.MIN_SURROGATE
                || c == '\n'
                || c == '\t'
                || c == '\r'
                || c > Character.MAX_SURROGATE && c < '\uFFFE';
    }

    /** A name in ASCII without a prefix; {@code ""} if there is none. */
    private String name() {
        int start = position;
        if (position < xml.length() && isNameStart(xml.charAt(position))) {
            position++;
            while (position < xml.length() && isNamePart(xml.charAt(position))) {
                position++;
            }
        }
        return xml.substring(start, position);
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || c >= '0' && c <= '9' || c == '-' || c == '.';
    }

    private boolean take(char c) {
        boolean found = position < xml.length() && xml.charAt(position) == c;
        position += found ? 1 : 0;
        return found;
    }

    /** Whether there was any. */
    private boolean skipSpace() {
        int start = position;
        while (position < xml.length() && isSpace(xml.charAt(position))) {
            position++;
        }
        return position > start;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
