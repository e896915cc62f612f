package verona.internal.server.prosody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProsodyInAnotherJvmTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private Process jvm;
    private ProcessHandle prosody;
    private Path folder;

    @BeforeEach
    void needsProsody() {
        InstalledProsody.assume();
    }

    @AfterEach
    void endBoth() {
        if (jvm != null) {
            jvm.destroyForcibly().onExit().join();
        }
        if (prosody != null) {
            prosody.destroyForcibly();
        }
    }

    @Test
    void goesWhenTheJvmIsKilled() throws IOException {
        start(List.of());
        assertThat(prosody.isAlive()).isTrue();

        jvm.destroyForcibly();
        prosody.onExit().orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(prosody.isAlive()).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void runsAsAnOrdinaryUser() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "all tests do, but for root's");
        assumeTrue(canBeReadByNobody(), "an ordinary user can't read the classes");
        start(AS_NOBODY);
        assertThat(prosody.info().user()).isNotEqualTo(ProcessHandle.current().info().user());

        jvm.getOutputStream().close();
        prosody.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(folder).doesNotExist();
    }

    private void start(List<String> prefix) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(java(), "-cp", classPath()));
        command.add(ProsodyHost.class.getName());
        jvm =
                new ProcessBuilder(command)
                        .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        read(jvm.inputReader().readLine());
    }

    private void read(String line) {
        assertThat(line).as("what the other JVM says").isNotNull().endsWith(" true");
        String[] words = line.split(" ");
        prosody = ProcessHandle.of(Long.parseLong(words[0])).orElseThrow();
        folder = Path.of(words[1]);
    }

    /** It runs in another folder, where relative paths lead nowhere. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static boolean canBeReadByNobody() throws IOException {
        String place =
                ProsodyHost.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        List<String> command = new ArrayList<>(AS_NOBODY);
        command.addAll(List.of("test", "-r", place + "verona/server/prosody/ProsodyHost.class"));
        return Files.isExecutable(Path.of("/usr/bin/setpriv"))
                && new ProcessBuilder(command).start().onExit().join().exitValue() == 0;
    }
}
