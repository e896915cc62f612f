package verona.internal.junit.deviation;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure that is known.
 *
 * @param test the test: {@code example.RoomTest#tellsOccupants}, and {@code [2]} behind it for the
 *     second of its invocations, or {@code [1, 3-5]} for several
 * @param server the server's name, as the setting {@code verona.server} has it
 * @param versions of which versions of the server
 * @param kind whether the server is wrong or has a choice
 * @param section what the server deviates from, or what leaves it the choice
 * @param reason what it does otherwise
 * @param place the line of the file, and the file
 */
public record Deviation(
        String test,
        String server,
        VersionRange versions,
        Kind kind,
        String section,
        String reason,
        String place) {

    static final Set<String> KEYS = Set.of("test", "server", "versions", "section", "reason");

    /** Whether it is about that test, or that one of a test's invocations: {@code …#joins[2]}. */
    boolean isAbout(String name) {
        int bracket = test.indexOf('[');
        if (bracket < 0 || !name.startsWith(test.substring(0, bracket + 1))) {
            return test.equals(name);
        }
        int number = Integer.parseInt(name.substring(bracket + 1, name.length() - 1));
        return Arrays.stream(test.substring(bracket + 1, test.length() - 1).split(","))
                .map(part -> part.strip().split("-"))
                .anyMatch(
                        bounds ->
                                Integer.parseInt(bounds[0]) <= number
                                        && number <= Integer.parseInt(bounds[bounds.length - 1]));
    }

    /** The two kinds of failures that are known, each with a table of its own in the file. */
    enum Kind {
        /** The server does what the section forbids, or not what it demands. */
        DEVIATION("deviation from %s"),
        /** The section leaves open what the server does, or whether it does it. */
        CHOICE("choice that %s leaves open");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** What begins a failure of each kind in the file. */
        static final String TABLES = "[[deviation]] or [[choice]]";

        /** The kind that a line of the file begins; null if it begins none. */
        static @Nullable Kind begunBy(String line) {
            return switch (line) {
                case "[[deviation]]" -> DEVIATION;
                case "[[choice]]" -> CHOICE;
                default -> null;
            };
        }
    }

    /**
     * {@code deviation from XEP-0045 §9.3: sends the status before the item
     * (verona-deviations.toml:12)}.
     */
    @Override
    public String toString() {
        return kind.text.formatted(section) + ": " + reason + " (" + place + ")";
    }
}
