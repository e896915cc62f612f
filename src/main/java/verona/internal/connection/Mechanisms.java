package verona.internal.connection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The SASL mechanisms that a client has. */
public final class Mechanisms {

    static final String BOUND = "-PLUS";
    static final String EXTERNAL = "EXTERNAL";

    /** PLAIN before SCRAM, which has each client compute for some milliseconds. */
    private static final List<String> USUAL =
            List.of("PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-1", "SCRAM-SHA-512");

    private static final List<String> ALL =
            List.of(
                    "SCRAM-SHA-512-PLUS",
                    "SCRAM-SHA-256-PLUS",
                    "SCRAM-SHA-1-PLUS",
                    "SCRAM-SHA-512",
                    "SCRAM-SHA-256",
                    "SCRAM-SHA-1",
                    EXTERNAL,
                    "PLAIN",
                    "ANONYMOUS");

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
            if (!ALL.contains(name)) {
                throw new IllegalArgumentException(
                        "use mechanisms of these, with commas between them: "
                                + String.join(", ", ALL));
            }
            names.add(name);
        }
        return names;
    }

    /** Those that a client accepts, the best first; who has a certificate logs in by it. */
    static List<String> accepted(ConnectionOptions options) {
        if (!options.mechanisms().isEmpty()) {
            return options.mechanisms();
        }
        return options.certificate() == null
                ? USUAL
                : Stream.concat(Stream.of(EXTERNAL), USUAL.stream()).toList();
    }
}
