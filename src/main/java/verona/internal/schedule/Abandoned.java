package verona.internal.schedule;

/** Ends a part of a test whose play goes on no further. It is no failure. */
public final class Abandoned extends Error {

    private static final long serialVersionUID = 1;

    Abandoned() {
        super("this play goes on no further", null, false, false);
    }
}
