package verona.internal.junit.servers;

import java.util.Arrays;
import java.util.List;
import org.junit.platform.engine.ConfigurationParameters;

/** The setting {@code verona.servers}. */
final class ServerNames {

    static final String SETTING = "verona.servers";
    private static final String VARIABLE = "VERONA_SERVERS";

    private ServerNames() {}

    /** The names in their order, each once; none without the setting. */
    static List<String> of(ConfigurationParameters parameters) {
        String environment = System.getenv(VARIABLE);
        String names = parameters.get(SETTING).orElse(environment == null ? "" : environment);
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
