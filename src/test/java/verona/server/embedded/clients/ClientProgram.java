package verona.server.embedded.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A client that others have written, in a process of its own.
 *
 * <pre>{@code
 * try (ClientProgram guest = ClientProgram.start(Map.of(), "python3", script, jid)) {
 *     guest.causes(() -> juliet.receives(groupchat().body("Hello")));
 *     assertThat(guest.linesUntil("Welcome")).last().isEqualTo("Juliet says Welcome");
 * }
 * }</pre>
 */
public final class ClientProgram implements AutoCloseable {

    private static final int SECONDS_AT_MOST = 30;

    private final Process process;
    private final BufferedReader output;

    private ClientProgram(Process process) {
        this.process = process;
        output = process.inputReader(StandardCharsets.UTF_8);
        endLater();
    }

    /** Starts it with more environment variables. */
    public static ClientProgram start(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return new ClientProgram(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it prints ends with the process, so nothing here waits for it forever. */
    private void endLater() {
        CompletableFuture.delayedExecutor(SECONDS_AT_MOST, TimeUnit.SECONDS)
                .execute(process.toHandle()::destroyForcibly);
    }

    /** The first of these programs that runs with these arguments, or else the test is skipped. */
    public static String firstOf(List<String> programs, String arguments, String install) {
        String found =
                programs.stream()
                        .filter(program -> succeeds(program, arguments.split(" ", 2)))
                        .findFirst()
                        .orElse("");
        assumeTrue(!found.isEmpty(), "missing: " + install);
        return found;
    }

    private static boolean succeeds(String program, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The path of a script beside that class. */
    public static String script(Class<?> test, String name) {
        URL resource = Objects.requireNonNull(test.getResource(name), name);
        try {
            return Path.of(resource.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types a line, and the key Enter. */
    public void types(String line) {
        try {
            process.getOutputStream().write((line + "\r").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that it prints up to the one with that text, or all if there is none. */
    public List<String> linesUntil(String text) {
        List<String> lines = new ArrayList<>();
        try {
            String line = "";
            while (line != null && !line.contains(text)) {
                line = output.readLine();
                lines.add(String.valueOf(line));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** What it prints up to that text, which has to come. */
    public String screenUntil(String text) {
        StringBuilder screen = new StringBuilder();
        try {
            while (screen.indexOf(text, screen.length() - text.length()) < 0) {
                int next = output.read();
                assertThat(next).as("no '%s' in: %s", text, screen).isNotEqualTo(-1);
                screen.append((char) next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return screen.toString();
    }

    /** The lines that it prints until it ends, which has to be without an error. */
    public List<String> printedUntilItsEnd() throws InterruptedException {
        String printed = printed();
        assertThat(process.waitFor()).as(printed).isZero();
        return printed.lines().toList();
    }

    private String printed() {
        StringWriter printed = new StringWriter();
        try {
            output.transferTo(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return printed.toString();
    }

    /** A step that waits for this client: if it fails, the error has what the client printed. */
    public void causes(Runnable step) {
        try {
            step.run();
        } catch (AssertionError | UncheckedIOException e) {
            // By its handle: the process itself would close what is to be read.
            process.toHandle().destroyForcibly();
            throw new AssertionError("the client printed: " + printed(), e);
        }
    }

    /** Ends it, and what it has started: none of them lives on. */
    @Override
    public void close() {
        List<ProcessHandle> started = process.descendants().toList();
        destroy(process.toHandle());
        started.forEach(ClientProgram::destroy);
    }

    private static void destroy(ProcessHandle process) {
        process.destroyForcibly();
        process.onExit().orTimeout(SECONDS_AT_MOST, TimeUnit.SECONDS).join();
    }
}
