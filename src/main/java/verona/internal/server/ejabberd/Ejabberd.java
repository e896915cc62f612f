package verona.internal.server.ejabberd;

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
 * ejabberd (22.05 or later) as a child process. Its control script is read but not run: the script
 * changes to another user and starts the distribution of Erlang. The options of a file of further
 * configuration (YAML) are added to Verona's, or replace them: without a limit until then, rooms
 * have one after
 *
 * <pre>{@code
 * modules:
 *   mod_muc:
 *     max_users: 10
 * }</pre>
 *
 * @param script the control script
 * @param config the file of further configuration; null for none
 */
public record Ejabberd(ControlScript script, @Nullable Path config) implements ServerProgram {

    static final Executable INSTALLED =
            new Executable(
                    "ejabberd",
                    "ejabberdctl",
                    "install it (apt-get install ejabberd on Debian and Ubuntu, brew install"
                            + " ejabberd on macOS)");

    private static final String START =
            "{ok, Module, Code} = compile:file(\"verona_control\", [binary, report]),"
                    + " code:load_binary(Module, \"verona_control\", Code),"
                    + " Module:start().";

    /**
     * Starts the ejabberd that is installed.
     *
     * @throws ServerException as {@link #start(ProgramOptions)}
     */
    public static ChildServer start() {
        return start(ProgramOptions.defaults());
    }

    /**
     * Starts ejabberd and waits until it is ready.
     *
     * @throws ServerException if there is no such program, or it ends or is not ready in time; the
     *     message has the command to install it and the end of its log
     */
    public static ChildServer start(ProgramOptions options) {
        ControlScript script = ControlScript.read(INSTALLED.find(options.executable()));
        return ChildServer.start(new Ejabberd(script, options.config()), options.timeout());
    }

    @Override
    public String name() {
        return INSTALLED.server();
    }

    @Override
    public Path executable() {
        return script.file();
    }

    @Override
    public String installation() {
        return INSTALLED.installation();
    }

    @Override
    public Routing routing() {
        return Routing.ASYNCHRONOUS;
    }

    @Override
    public List<String> files() {
        return List.of("ejabberd.yml", "listeners.yml", "verona_control.erl");
    }

    @Override
    public List<String> command(Path folder) {
        // Without a name for the node, there is neither epmd nor a port for other nodes. Busy
        // waiting would take the processors from the tests.
        return List.of(
                script.erl(),
                "+sbwt",
                "none",
                "-noshell",
                "-mnesia",
                "dir",
                "\"mnesia\"",
                "-eval",
                START);
    }

    /** Left in, some could make it read another configuration, or run code not its own. */
    @Override
    public void prepare(Map<String, String> environment, Path folder) {
        environment.keySet().removeIf(name -> name.matches("(ERL|EJABBERD|CONTRIB_MODULES)_.*"));
        environment.put("ERL_LIBS", script.libraries());
        environment.put("ERL_CRASH_DUMP_BYTES", "0");
        // Erlang would run the file .erlang of the user's folder.
        environment.put("HOME", folder.toString());
        environment.put("EJABBERD_CONFIG_PATH", "ejabberd.yml");
        environment.put("EJABBERD_LOG_PATH", "ejabberd.log");
        if (config != null) {
            environment.put("VERONA_CONFIG", config.toAbsolutePath().toString());
        }
    }
}
