package verona.internal.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that runs a server may be killed, and may be an ordinary user's. */
@Timeout(60)
public abstract class AnotherJvmTests {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    @TempDir Path copies;

    private Process jvm;
    private ProcessHandle server;
    private Path folder;

    /** The main class of the JVM. */
    protected abstract Class<?> host();

    /** Skips the test that calls it where the server is not installed. */
    protected abstract void assumeInstalled();

    @BeforeEach
    void needsTheServer() {
        assumeInstalled();
    }

    @AfterEach
    void endBoth() {
        if (jvm != null) {
            jvm.destroyForcibly().onExit().join();
        }
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Test
    void goesWhenTheJvmIsKilled() throws IOException {
        start(List.of(), ClassPath.absolute());
        assertThat(server.isAlive()).isTrue();

        jvm.destroyForcibly();
        server.onExit().orTimeout(30, TimeUnit.SECONDS).join();

        assertThat(server.isAlive()).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void runsAsAnOrdinaryUser() throws IOException {
        assumeTrue(System.getProperty("user.name").equals("root"), "all tests do, but for root's");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "there is no setpriv");
        start(AS_NOBODY, ClassPath.copied(copies));
        assertThat(server.info().user()).isNotEqualTo(ProcessHandle.current().info().user());

        jvm.getOutputStream().close();
        server.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        assertThat(folder).doesNotExist();
    }

    private void start(List<String> prefix, String classPath) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(java(), "-cp", classPath));
        command.add(host().getName());
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
        server = ProcessHandle.of(Long.parseLong(words[0])).orElseThrow();
        folder = Path.of(words[1]);
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
