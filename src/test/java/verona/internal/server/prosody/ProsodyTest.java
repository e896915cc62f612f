package verona.internal.server.prosody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verona.internal.server.process.ProgramOptions;
import verona.server.ServerException;

class ProsodyTest {

    private static final Path PROGRAM = Path.of("/usr/bin/prosody");
    private static final Path FOLDER = Path.of("/tmp/folder");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir Path folder;

    @Test
    void keepsOutWhatWouldChangeTheConfigurationOrTheCode() {
        environment.put("LUA_INIT", "print 'hello'");
        environment.put("PROSODY_CONFIG", "/etc/prosody/prosody.cfg.lua");
        environment.put("PATH", "/usr/bin");
        new Prosody("localhost", PROGRAM, null).prepare(environment, FOLDER);
        assertThat(environment).containsExactlyEntriesOf(Map.of("PATH", "/usr/bin"));
    }

    @Test
    void namesTheFurtherConfiguration() {
        new Prosody("localhost", PROGRAM, Path.of("/tmp/mine")).prepare(environment, FOLDER);
        assertThat(environment).containsEntry("VERONA_CONFIG", "/tmp/mine");
    }

    @Test
    void saysHowToInstallIt() {
        ProgramOptions options =
                ProgramOptions.defaults().withExecutable(folder.resolve("nothing"));
        assertThatThrownBy(() -> Prosody.start(options))
                .isInstanceOf(ServerException.class)
                .hasMessage(
                        "There is no program '"
                                + folder.resolve("nothing")
                                + "' to start Prosody with: correct verona.prosody.executable, or"
                                + " install it (apt-get install prosody on Debian and Ubuntu, brew"
                                + " install prosody on macOS) and leave the setting out.");
    }

    @Test
    void showsWhatIsWrongWithTheConfiguration() throws IOException {
        InstalledProsody.assume();
        Path config = Files.writeString(folder.resolve("mine.cfg.lua"), "storage = = 1");
        assertThatThrownBy(() -> Prosody.start(ProgramOptions.defaults().withConfig(config)))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("mine.cfg.lua");
    }
}
