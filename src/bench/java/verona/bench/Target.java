package verona.bench;

import java.util.Locale;

/** What is to be reached. */
record Target(String text, boolean reached) {

    static Target atMost(double milliseconds, Samples measured) {
        return new Target(
                String.format(Locale.ROOT, "<= %.0f ms", milliseconds),
                measured.median() <= milliseconds);
    }

    static Target atMost(double factor, String what, double measured, double other) {
        return new Target(
                String.format(Locale.ROOT, "<= %.1f x %s", factor, what),
                measured <= factor * other);
    }

    static Target fasterThan(String what, Samples measured, Samples other) {
        return new Target("< " + what, measured.median() < other.median());
    }
}
