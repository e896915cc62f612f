package verona.internal.junit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import verona.internal.time.TimeoutScale;
import verona.server.Servers;

/** The names of all settings, as configuration parameters and as environment variables. */
public final class SettingNames {

    /** Names of others that begin like those of settings, with commas between them. */
    static final String IGNORED = "verona.ignored";

    private static final List<String> OWN =
            List.of(
                    "verona.server",
                    "verona.servers",
                    "verona.specifications",
                    "verona.skipped",
                    "verona.serverErrors",
                    "verona.deviations",
                    "verona.timeout",
                    TimeoutScale.SETTING,
                    "verona.record",
                    "verona.report",
                    "verona.report.folder",
                    "verona.annotations",
                    "verona.transport",
                    "verona.tls",
                    "verona.mechanism",
                    "verona.authentication",
                    "verona.streamManagement",
                    IGNORED);

    private SettingNames() {}

    /** Those that are for all servers, and those of each provider of servers. */
    static List<String> all() {
        Stream<String> others =
                Servers.providers().stream().flatMap(provider -> provider.settings().stream());
        return Stream.concat(OWN.stream(), others).toList();
    }

    /** That name, which is an error if no setting has it. */
    static String known(String name) {
        if (!OWN.contains(name) && !all().contains(name)) {
            throw new IllegalArgumentException(name + " is not in the list of settings");
        }
        return name;
    }

    /** The environment variable of a setting: {@code VERONA_REPORT_FOLDER}. */
    public static String variable(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return words.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
