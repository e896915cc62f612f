package verona.internal.fault;

import java.util.Locale;

/** What a fault does to its stanza. */
enum Effect {
    DROP,
    DELAY,
    DUPLICATE,
    SWAP,
    CORRUPT,
    ALTER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT) + "()";
    }
}
