package verona.internal.server.prosody;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How Prosody is started.
 *
 * @param executable the program; null for the first {@code prosody} on the {@code PATH} and in the
 *     usual folders
 * @param config a file of Prosody configuration that is read after Verona's own global options and
 *     before its hosts; null for none
 * @param timeout how long Prosody may take to become ready, to carry out a command, to end
 */
public record ProsodyOptions(@Nullable Path executable, @Nullable Path config, Duration timeout) {

    /** Prosody as it is installed, with Verona's configuration alone, and 15 seconds. */
    public static ProsodyOptions defaults() {
        return new ProsodyOptions(null, null, Duration.ofSeconds(15));
    }

    /** The same with that program. */
    ProsodyOptions withExecutable(Path executable) {
        return new ProsodyOptions(executable, config, timeout);
    }

    /**
     * The same with a file of further configuration (Lua). Registration in-band (XEP-0077), for
     * one, is off until the file says
     *
     * <pre>{@code
     * allow_registration = true
     * }</pre>
     */
    public ProsodyOptions withConfig(Path config) {
        return new ProsodyOptions(executable, config, timeout);
    }

    /** The same with another patience. */
    ProsodyOptions withTimeout(Duration timeout) {
        return new ProsodyOptions(executable, config, timeout);
    }
}
