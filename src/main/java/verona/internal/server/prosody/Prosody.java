package verona.internal.server.prosody;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.server.process.ChildServer;
import verona.internal.server.process.Executable;
import verona.internal.server.process.ProgramOptions;
import verona.internal.server.process.ServerProgram;
import verona.server.Routing;
import verona.server.ServerException;

/**
 * Prosody (0.12 or later) as a child process. A file of further configuration (Lua) is read after
 * Verona's own global options and before its hosts. Registration in-band (XEP-0077), for one, is
 * off until the file says
 *
 * <pre>{@code
 * allow_registration = true
 * }</pre>
 *
 * @param domain the domain of its accounts
 * @param executable the program
 * @param config the file of further configuration; null for none
 */
public record Prosody(String domain, Path executable, @Nullable Path config)
        implements ServerProgram {

    static final Executable INSTALLED =
            new Executable(
                    "Prosody",
                    "prosody",
                    "install it (apt-get install prosody on Debian and Ubuntu, brew install prosody"
                            + " on macOS)");

    /**
     * Starts the Prosody that is installed.
     *
     * @throws ServerException as {@link #start(ProgramOptions)}
     */
    public static ChildServer start() {
        return start(ProgramOptions.defaults());
    }

    /**
     * Starts Prosody and waits until it is ready.
     *
     * @throws ServerException if there is no such program, or it ends or is not ready in time; the
     *     message has the command to install it and the end of its log
     */
    public static ChildServer start(ProgramOptions options) {
        Path executable = INSTALLED.find(options.executable());
        return ChildServer.start(
                new Prosody(options.domain(), executable, options.config()), options.timeout());
    }

    @Override
    public String name() {
        return INSTALLED.server();
    }

    @Override
    public String installation() {
        return INSTALLED.installation();
    }

    /** It is one thread. */
    @Override
    public Routing routing() {
        return Routing.IN_ORDER;
    }

    @Override
    public List<String> files() {
        return List.of("prosody.cfg.lua", "control.lua", "mod_verona_federation.lua");
    }

    @Override
    public List<String> command(Path folder) {
        String configuration = folder.resolve("prosody.cfg.lua").toString();
        return List.of(executable.toString(), "-F", "--config", configuration);
    }

    @Override
    public boolean federates() {
        return true;
    }

    /** Left in, these could make it read another configuration, or run code not its own. */
    @Override
    public void prepare(Map<String, String> environment, Path folder) {
        environment.keySet().removeIf(name -> name.matches("(LUA|PROSODY)_.*"));
        if (config != null) {
            environment.put("VERONA_CONFIG", config.toAbsolutePath().toString());
        }
    }
}
