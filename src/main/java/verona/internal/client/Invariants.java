package verona.internal.client;

import verona.Assertion;

/** Checks what is to hold at any time. */
final class Invariants {

    private Invariants() {}

    /** Throws what the assertion throws. */
    static void check(Assertion invariant) {
        try {
            invariant.check();
        } catch (Throwable e) {
            throw Invariants.<RuntimeException>undeclared(e);
        }
    }

    /** A test may throw whatever it likes. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E undeclared(Throwable e) throws E {
        throw (E) e;
    }
}
