package verona.internal.match;

import java.util.Map;
import verona.stanza.Element;

/**
 * A Bloom filter of 128 bits over the element names and the literals of a subtree: a received
 * element that lacks a bit of the expected one's can't match it.
 */
final class Signature {

    private long low;
    private long high;

    /** A key for an element's name. */
    static long nameKey(Element element) {
        return mixed(element.name().hashCode() * 31L + element.namespace().hashCode());
    }

    /** A key for an attribute with its value. */
    static long attributeKey(String name, String value) {
        return mixed(name.hashCode() * 31L + value.hashCode());
    }

    /** A key for an element's whole text. */
    static long textKey(Element element, String text) {
        return mixed(element.name().hashCode() * 37L + text.hashCode());
    }

    /** The keys of all there is in one element, its children apart. */
    static long[] keys(Element element, Map<String, String> attributes, String text) {
        long[] keys = new long[1 + attributes.size() + (text.isEmpty() ? 0 : 1)];
        int count = 0;
        keys[count++] = nameKey(element);
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            keys[count++] = attributeKey(attribute.getKey(), attribute.getValue());
        }
        if (!text.isEmpty()) {
            keys[count] = textKey(element, text);
        }
        return keys;
    }

    private static long mixed(long hash) {
        long mixed = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        return (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
    }

    void add(long[] keys) {
        for (long key : keys) {
            set(key >>> 57);
            set(key >>> 50);
        }
    }

    void add(long otherLow, long otherHigh) {
        low |= otherLow;
        high |= otherHigh;
    }

    /** Sets one of 128 bits; shifts take only the lower six bits of a distance. */
    private void set(long bit) {
        if ((bit & 64) == 0) {
            low |= 1L << bit;
        } else {
            high |= 1L << bit;
        }
    }

    long low() {
        return low;
    }

    long high() {
        return high;
    }
}
