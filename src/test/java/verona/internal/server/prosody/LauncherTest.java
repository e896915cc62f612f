package verona.internal.server.prosody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LauncherTest {

    private static final Path PROGRAM = Path.of("/usr/bin/prosody");
    private static final ServerFolder FOLDER = new ServerFolder(Path.of("/tmp/folder"));

    @Test
    void keepsOutWhatWouldChangeTheConfigurationOrTheCode() {
        Map<String, String> environment = new HashMap<>();
        environment.put("LUA_INIT", "print 'hello'");
        environment.put("PROSODY_CONFIG", "/etc/prosody/prosody.cfg.lua");
        environment.put("VERONA_CONFIG", "/etc/other.cfg.lua");
        environment.put("PATH", "/usr/bin");
        launcher(ProsodyOptions.defaults()).prepare(environment);
        assertThat(environment)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "PATH", "/usr/bin",
                                "VERONA_TAG", "tag",
                                "VERONA_FOLDER", "/tmp/folder"));
    }

    @Test
    void namesTheFurtherConfiguration() {
        Map<String, String> environment = new HashMap<>();
        launcher(ProsodyOptions.defaults().withConfig(Path.of("/tmp/mine"))).prepare(environment);
        assertThat(environment).containsEntry("VERONA_CONFIG", "/tmp/mine");
    }

    private static Launcher launcher(ProsodyOptions options) {
        return new Launcher(PROGRAM, options, FOLDER, "tag");
    }
}
