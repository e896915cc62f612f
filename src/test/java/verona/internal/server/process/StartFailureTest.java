package verona.internal.server.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verona.BesideOthers;
import verona.server.LogLine;
import verona.server.ServerException;

@BesideOthers
class StartFailureTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir Path folder;

    @BeforeEach
    void needsScripts() {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "this file system has no POSIX permissions");
    }

    @Test
    void saysThatItIsNotInstalled() {
        assertThatThrownBy(
                        () ->
                                ScriptedProgram.INSTALLED.findIn(
                                        List.of("/nowhere", folder.toString())))
                .isInstanceOf(ServerException.class)
                .hasMessage(
                        "There is no program 'montagued' in /nowhere, "
                                + folder
                                + ": install it (apt-get install montague), or say where it is with"
                                + " verona.montague.executable.");
    }

    @Test
    void takesTheFirstProgramOfThatName() throws IOException {
        Path program = script("exit");
        assertThat(ScriptedProgram.INSTALLED.findIn(List.of("/nowhere", folder.toString())))
                .isEqualTo(program);
    }

    @Test
    void saysThatTheProgramCannotRun() throws IOException {
        Path program = Files.writeString(folder.resolve("montagued"), "#!/no/such/interpreter\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        assertFailure(program, LONG)
                .hasMessageContaining("could not be started: ")
                .hasMessageContaining("apt-get install montague");
    }

    @Test
    void showsTheLogOfOneThatExitsEarly() throws IOException {
        assertFailure(script("echo 'Lua is ill' >&2; exit 3"), LONG)
                .hasMessageContaining("did not become ready: it has ended.")
                .hasMessageContaining("apt-get install montague")
                .hasMessageEndingWith("\nThe end of its log:\n    Lua is ill");
    }

    @Test
    void showsTheLogOfOneThatIsNotReadyInTime() throws IOException {
        assertFailure(script("echo 'a moment'; sleep 1000"), SHORT)
                .hasMessageContaining("did not become ready: it took more than 300 ms.")
                .hasMessageContaining("apt-get install montague");
    }

    @Test
    void keepsOnlyTheEndOfALongLog() throws IOException {
        assertFailure(script("i=0; while [ $i -lt 100 ]; do i=$((i+1)); echo \"line $i\"; done"))
                .hasMessageContaining("The end of its log:\n    line 61\n")
                .hasMessageEndingWith("    line 100");
    }

    /** Whoever asks for the log waits for what the server still has to write. */
    @Test
    void asksForTheLogBeforeItIsRead() throws IOException {
        Path program =
                script(
                        "while read number verb rest; do echo \"general warn asked to $verb\";"
                                + " echo \"$VERONA_TAG $number done\"; done");
        ServerProcess process = new ServerProcess(new ScriptedProgram(program), folder, LONG);
        try {
            assertThat(process.log(Instant.EPOCH))
                    .extracting(LogLine::text)
                    .containsExactly("general warn asked to flush");
        } finally {
            process.end();
        }
    }

    @Test
    void leavesNeitherProcessesNorFolderOfAFailure() throws IOException {
        Path report = folder.resolve("report");
        Path program = script("sleep 1000 & echo $$ $! $VERONA_FOLDER > " + report + "; wait");
        assertFailure(program, Duration.ofSeconds(2));
        String[] seen = Files.readString(report).strip().split(" ");
        assertThat(running(seen[0])).isFalse();
        assertThat(running(seen[1])).isFalse();
        assertThat(Path.of(seen[2])).doesNotExist();
    }

    /** One that has ended counts as such even before whoever inherited it has collected it. */
    private static boolean running(String pid) {
        return !isZombie(pid) && isAlive(pid) && !isZombie(pid);
    }

    private static boolean isZombie(String pid) {
        try {
            return Files.readString(Path.of("/proc", pid, "stat")).contains(") Z ");
        } catch (IOException e) {
            return false; // it has been collected, or this system keeps no such file
        }
    }

    private static boolean isAlive(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .map(process -> process.onExit().completeOnTimeout(null, 2, TimeUnit.SECONDS))
                .map(exit -> exit.join() == null)
                .orElse(false);
    }

    @Test
    void endsByForceOneThatDoesNotHeedTheEndOfItsInput() throws IOException {
        Path program = script("echo $VERONA_TAG ready 4711 0 0 0 0; exec sleep 1000");
        ChildServer server = start(program, Duration.ofSeconds(2));
        assertThat(server.port()).isEqualTo(4711);
        server.close();
        assertThat(server.handle().isAlive()).isFalse();
    }

    @Test
    void saysThatACommandIsNotAnswered() throws IOException {
        Path program =
                script("echo $VERONA_TAG ready 4711 0 0 0 0; read a; echo working on it; read b");
        try (ChildServer server = start(program, Duration.ofSeconds(2))) {
            assertThatThrownBy(() -> server.createAccount("romeo", "secret"))
                    .isInstanceOf(ServerException.class)
                    .hasMessage(
                            "Montague did not create the account 'romeo': it took more than 2000"
                                    + " ms.\nThe end of its log:\n    working on it");
        }
    }

    private AbstractThrowableAssert<?, ?> assertFailure(Path program) {
        return assertFailure(program, LONG);
    }

    private AbstractThrowableAssert<?, ?> assertFailure(Path program, Duration timeout) {
        return assertThatThrownBy(() -> start(program, timeout))
                .isInstanceOf(ServerException.class);
    }

    private static ChildServer start(Path program, Duration timeout) {
        return ChildServer.start(new ScriptedProgram(program), timeout);
    }

    private Path script(String commands) throws IOException {
        Path script = folder.resolve("montagued");
        Files.writeString(script, "#!/bin/sh\n" + commands + "\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return script;
    }
}
