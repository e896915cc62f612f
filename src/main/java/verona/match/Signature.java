package verona.match;

/**
 * 128 bits in which each literal of a stanza (a name, an attribute with its value, a text) sets
 * two. What an expectation requires must be among what a stanza has; so most stanzas that can't
 * match are refused in a few nanoseconds, and none that match are.
 */
final class Signature {

    private static final int BITS = 128;

    private long low;
    private long high;

    void addName(String namespace, String name) {
        add(31 * namespace.hashCode() + name.hashCode());
    }

    void addAttribute(String key, String value) {
        add(17 * key.hashCode() + 5 * value.hashCode() + 1);
    }

    void addText(String text) {
        add(7 * text.hashCode() + 3);
    }

    void addAll(Signature other) {
        low |= other.low;
        high |= other.high;
    }

    private void add(int hash) {
        int mixed = hash * 0x9E3779B9;
        set(mixed >>> 25);
        set((mixed >>> 18) & (BITS - 1));
    }

    private void set(int bit) {
        if (bit < Long.SIZE) {
            low |= 1L << bit;
        } else {
            high |= 1L << (bit - Long.SIZE);
        }
    }

    /** Whether all that this has is in the other too. */
    boolean isWithin(Signature other) {
        return (low & ~other.low) == 0 && (high & ~other.high) == 0;
    }
}
