package verona.internal.junit.servers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.ConfigurationParameters;
import verona.internal.junit.SettingNames;

/** The setting {@code verona.servers}. */
final class ServerNames {

    static final String SETTING = "verona.servers";

    private ServerNames() {}

    /** The names in their order, each once; none without the setting. */
    static List<String> of(ConfigurationParameters parameters) {
        String names = lookup(parameters).apply(SETTING);
        if (names == null) {
            return List.of();
        }
        return Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** Settings as configuration parameters, or else as environment variables. */
    static Function<String, @Nullable String> lookup(ConfigurationParameters parameters) {
        return key -> {
            Optional<String> parameter = parameters.get(key);
            return parameter.isPresent()
                    ? parameter.get()
                    : System.getenv(SettingNames.variable(key));
        };
    }
}
