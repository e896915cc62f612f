package verona.internal.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The executable jar, as a user runs it: a process of its own. */
public final class CliJar {

    private CliJar() {}

    /** A process that has ended. */
    record Ended(int exitCode, List<String> output, List<String> errors) {}

    /** As the build says, or else as an earlier build has left it. */
    static Path path() {
        String built = System.getProperty("cli.jar");
        Path jar = built == null ? left() : Path.of(built);
        assumeTrue(Files.exists(jar), "there is no " + jar + ": mvn -DskipTests package builds it");
        return jar;
    }

    private static Path left() {
        try (Stream<Path> files = Files.walk(Path.of("target"), 1)) {
            return files.filter(file -> file.toString().endsWith("-cli.jar"))
                    .findFirst()
                    .orElse(Path.of("target", "verona-cli.jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process that is not started yet. */
    public static ProcessBuilder command(Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-jar", path().toString()));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        return new ProcessBuilder(command);
    }

    /** Runs it to its end. */
    static Ended run(Object... arguments) throws IOException {
        Path output = Files.createTempFile("verona", ".out");
        Path errors = Files.createTempFile("verona", ".err");
        try {
            Process process =
                    command(arguments)
                            .redirectOutput(output.toFile())
                            .redirectError(errors.toFile())
                            .start();
            int exitCode = process.onExit().join().exitValue();
            return new Ended(exitCode, Files.readAllLines(output), Files.readAllLines(errors));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
