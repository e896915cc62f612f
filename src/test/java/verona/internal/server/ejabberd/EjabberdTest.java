package verona.internal.server.ejabberd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.BesideOthers;
import verona.internal.server.external.Login;
import verona.internal.server.process.ChildServer;
import verona.internal.server.process.ProgramOptions;
import verona.server.Account;
import verona.server.ServerException;

@BesideOthers("ejabberd")
class EjabberdTest {

    private static final ControlScript SCRIPT =
            new ControlScript(Path.of("/usr/sbin/ejabberdctl"), "/usr/bin/erl", "/usr/lib");

    private final Map<String, String> environment = new HashMap<>();

    @TempDir Path folder;

    @Test
    void keepsOutWhatWouldChangeTheConfigurationOrTheCode() {
        environment.put("ERL_FLAGS", "-sname other");
        environment.put("EJABBERD_MSGS_PATH", "/etc/ejabberd/messages");
        environment.put("PATH", "/usr/bin");
        new Ejabberd(SCRIPT, null).prepare(environment, folder);
        assertThat(environment)
                .containsOnlyKeys(
                        "PATH",
                        "HOME",
                        "ERL_LIBS",
                        "ERL_CRASH_DUMP_BYTES",
                        "EJABBERD_CONFIG_PATH",
                        "EJABBERD_LOG_PATH")
                .containsEntry("HOME", folder.toString())
                .containsEntry("ERL_LIBS", "/usr/lib");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERL=\"/opt/erl\"", "ERL=/opt/erl", "ERL='/opt/erl'"})
    void readsWhereErlangIs(String assignment) throws IOException {
        Path script = script("#!/bin/sh\n" + assignment + "\nERL_LIBS='/opt/lib'\n");
        assertThat(ControlScript.read(script))
                .isEqualTo(new ControlScript(script, "/opt/erl", "/opt/lib"));
    }

    @Test
    void saysThatItIsAnotherScript() throws IOException {
        Path script = script("#!/bin/sh\nERL_LIBS='/opt/lib'\n");
        assertThatThrownBy(() -> Ejabberd.start(ProgramOptions.defaults().withExecutable(script)))
                .isInstanceOf(ServerException.class)
                .hasMessage(
                        script
                                + " is no control script of ejabberd: it has no line ERL=… that"
                                + " names a path. Correct verona.ejabberd.executable, or install it"
                                + " (apt-get install ejabberd on Debian and Ubuntu, brew install"
                                + " ejabberd on macOS) and leave the setting out.");
    }

    @Test
    void showsWhatIsWrongWithTheConfiguration() throws IOException {
        InstalledEjabberd.assume();
        Path config = Files.writeString(folder.resolve("romeo's.yml"), "loglevel: loud");
        assertThatThrownBy(() -> Ejabberd.start(ProgramOptions.defaults().withConfig(config)))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("did not become ready: it has ended")
                .hasMessageContaining("loglevel");
    }

    @Test
    void letsTheFurtherConfigurationReplaceItsOwn() throws IOException {
        InstalledEjabberd.assume();
        Path config = folder.resolve("romeo's.yml");
        Files.writeString(
                config,
                """
                disable_sasl_mechanisms:
                  [PLAIN, DIGEST-MD5, SCRAM-SHA-1, SCRAM-SHA-256, SCRAM-SHA-512]
                """);
        try (ChildServer server = Ejabberd.start(ProgramOptions.defaults().withConfig(config))) {
            Account account = server.openAccount("romeo");
            assertThat(Login.succeeds(server, account)).isFalse();
        }
    }

    private Path script(String text) throws IOException {
        Path script = Files.writeString(folder.resolve("ejabberdctl"), text);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }
}
