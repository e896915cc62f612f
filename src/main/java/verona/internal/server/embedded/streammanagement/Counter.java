package verona.internal.server.embedded.streammanagement;

import org.jspecify.annotations.Nullable;

/** A count of stanzas, which goes from 2^32 - 1 to zero (XEP-0198 §4). */
final class Counter {

    private static final long MODULUS = 1L << 32;

    private long value;

    /** Begins at that count. */
    Counter(long value) {
        this.value = value;
    }

    long value() {
        return value;
    }

    void increment() {
        add(1);
    }

    void add(long count) {
        value = (value + count) % MODULUS;
    }

    /** How many stanzas it takes to come from this count to that one. */
    long distanceTo(long later) {
        return Math.floorMod(later - value, MODULUS);
    }

    /** Reads a count as it is sent, an unsigned 32-bit number; null if the text is none. */
    static @Nullable Long read(@Nullable String text) {
        try {
            return text == null ? null : Integer.toUnsignedLong(parse(text.strip()));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static int parse(String text) {
        return Integer.parseUnsignedInt(text);
    }
}
