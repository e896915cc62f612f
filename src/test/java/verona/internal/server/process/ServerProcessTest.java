package verona.internal.server.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServerProcessTest {

    private static final ServerProgram PROGRAM = new ScriptedProgram(Path.of("/usr/bin/montague"));
    private static final Path FOLDER = Path.of("/tmp/folder");

    @Test
    void callsTheProgramInItsFolder() {
        ProcessBuilder builder = ServerProcess.builder(PROGRAM, FOLDER, "tag");
        assertThat(builder.command()).isEqualTo(List.of("/usr/bin/montague"));
        assertThat(builder.directory()).isEqualTo(FOLDER.toFile());
    }

    @Test
    void setsItsOwnVariablesAlone() {
        Map<String, String> environment = new HashMap<>();
        environment.put("VERONA_CONFIG", "/etc/other.cfg.lua");
        environment.put("MONTAGUE_HOME", "/etc/montague");
        environment.put("PATH", "/usr/bin");
        ServerProcess.prepare(environment, PROGRAM, FOLDER, "tag");
        assertThat(environment)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "PATH", "/usr/bin",
                                "VERONA_TAG", "tag",
                                "VERONA_FOLDER", "/tmp/folder",
                                "VERONA_DOMAIN", "localhost"));
    }
}
