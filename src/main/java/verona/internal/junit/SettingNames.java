package verona.internal.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import verona.internal.time.TimeoutScale;
import verona.server.ServerProvider;
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
        List<String> all = new ArrayList<>(OWN);
        for (ServerProvider provider : Servers.providers()) {
            all.addAll(provider.settings());
        }
        return all;
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
        StringBuilder variable = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (i > 0 && isCapital(c) && isSmall(name.charAt(i - 1))) {
                variable.append('_');
            }
            variable.append(c == '.' ? '_' : c);
        }
        return variable.toString().toUpperCase(Locale.ROOT);
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }
}
