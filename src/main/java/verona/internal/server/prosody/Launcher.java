package verona.internal.server.prosody;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** How the program is called. */
record Launcher(Path executable, ProsodyOptions options, ServerFolder folder, String tag) {

    Process launch() throws IOException {
        String config = folder.config().toString();
        ProcessBuilder builder =
                new ProcessBuilder(executable.toString(), "-F", "--config", config);
        builder.directory(folder.path().toFile()).redirectErrorStream(true);
        prepare(builder.environment());
        return builder.start();
    }

    void prepare(Map<String, String> environment) {
        // Left in, these could make it read another configuration, or run code not its own.
        environment.keySet().removeIf(name -> name.matches("(LUA|PROSODY|VERONA)_.*"));
        environment.put("VERONA_TAG", tag);
        environment.put("VERONA_FOLDER", folder.path().toString());
        if (options.config() != null) {
            environment.put("VERONA_CONFIG", options.config().toAbsolutePath().toString());
        }
    }
}
