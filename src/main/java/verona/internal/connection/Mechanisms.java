package verona.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The SASL mechanisms that a client has. */
public final class Mechanisms {

    /** PLAIN before SCRAM, which has each client compute for some milliseconds. */
    private static final List<String> USUAL = List.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-1");

    private Mechanisms() {}

    /**
     * Names of mechanisms in order of preference, with commas between them; small letters count as
     * capitals.
     *
     * @throws IllegalArgumentException if there is one that Verona does not have; the message names
     *     all that it has
     */
    public static List<String> parse(String text) {
        List<String> names = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String name = part.strip().toUpperCase(Locale.ROOT);
            if (!USUAL.contains(name)) {
                throw new IllegalArgumentException(
                        "use mechanisms of these, with commas between them: "
                                + String.join(", ", USUAL));
            }
            names.add(name);
        }
        return names;
    }

    /** Those that a client accepts, the best first. */
    static List<String> accepted(ConnectionOptions options) {
        return options.mechanisms().isEmpty() ? USUAL : options.mechanisms();
    }
}
