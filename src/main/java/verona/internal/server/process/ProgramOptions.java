package verona.internal.server.process;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import verona.internal.server.Settings;

/**
 * How a server is started as a child process.
 *
 * @param domain the domain of its accounts
 * @param executable the program; null for the first one on the {@code PATH} and in the usual
 *     folders
 * @param config a file of further configuration, in the server's own language; null for none
 * @param timeout how long the server may take to become ready, to carry out a command, to end
 */
public record ProgramOptions(
        String domain, @Nullable Path executable, @Nullable Path config, Duration timeout) {

    /** The domain localhost, the server as installed, Verona's configuration alone, one minute. */
    public static ProgramOptions defaults() {
        return new ProgramOptions("localhost", null, null, Duration.ofMinutes(1));
    }

    /** The options that {@code verona.prosody.executable} and {@code verona.prosody.config} set. */
    public static ProgramOptions of(Settings settings, String server) {
        return new ProgramOptions(
                defaults().domain(),
                path(settings, "verona." + server + ".executable"),
                path(settings, "verona." + server + ".config"),
                settings.scaled(defaults().timeout()));
    }

    private static @Nullable Path path(Settings settings, String name) {
        String value = settings.text(name);
        return value == null ? null : settings.read(name, value, "it must be a path", Path::of);
    }

    /** The same for another domain. */
    public ProgramOptions withDomain(String domain) {
        return new ProgramOptions(domain, executable, config, timeout);
    }

    /** The same with that program. */
    public ProgramOptions withExecutable(Path executable) {
        return new ProgramOptions(domain, executable, config, timeout);
    }

    /** The same with a file of further configuration. */
    public ProgramOptions withConfig(Path config) {
        return new ProgramOptions(domain, executable, config, timeout);
    }

    /** The same with another timeout. */
    public ProgramOptions withTimeout(Duration timeout) {
        return new ProgramOptions(domain, executable, config, timeout);
    }
}
