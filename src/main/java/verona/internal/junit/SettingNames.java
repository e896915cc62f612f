package verona.internal.junit;

import java.util.List;
import java.util.Locale;

/** The names of all settings, as configuration parameters and as environment variables. */
final class SettingNames {

    /** Names of others that begin like those of settings, with commas between them. */
    static final String IGNORED = "verona.ignored";

    static final List<String> ALL =
            List.of(
                    "verona.server",
                    "verona.servers",
                    "verona.specifications",
                    "verona.skipped",
                    "verona.timeout",
                    "verona.record",
                    "verona.report",
                    "verona.report.folder",
                    "verona.annotations",
                    "verona.transport",
                    "verona.tls",
                    "verona.mechanism",
                    "verona.authentication",
                    "verona.streamManagement",
                    "verona.prosody.executable",
                    "verona.prosody.config",
                    "verona.ejabberd.executable",
                    "verona.ejabberd.config",
                    "verona.external.host",
                    "verona.external.port",
                    "verona.external.domain",
                    "verona.external.muc",
                    "verona.external.accounts",
                    "verona.external.component.port",
                    "verona.external.quiet",
                    "verona.external.tls.port",
                    "verona.external.trust",
                    "verona.external.websocket",
                    IGNORED);

    private SettingNames() {}

    /** That name, which is an error if no setting has it. */
    static String known(String name) {
        if (!ALL.contains(name)) {
            throw new IllegalArgumentException(name + " is not in the list of settings");
        }
        return name;
    }

    /** The environment variable of a setting: {@code VERONA_REPORT_FOLDER}. */
    static String variable(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        return words.toUpperCase(Locale.ROOT).replace('.', '_');
    }
}
