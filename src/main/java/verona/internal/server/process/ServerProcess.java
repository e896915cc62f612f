package verona.internal.server.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import verona.internal.time.Deadline;
import verona.server.LogLine;
import verona.server.ServerException;

/** The process of a server, with the thread that reads its output. */
final class ServerProcess {

    private final ServerLog log = new ServerLog();
    private final Control control = new Control();
    private final ServerProgram program;
    private final Duration timeout;
    private final Process process;
    private final Thread reader;

    ServerProcess(ServerProgram program, Path folder, Duration timeout) {
        this.program = program;
        this.timeout = timeout;
        process = launch(builder(program, folder, control.tag()));
        reader = new Thread(this::read, "verona-" + program.id() + "-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static ProcessBuilder builder(ServerProgram program, Path folder, String tag) {
        ProcessBuilder builder = new ProcessBuilder(program.command(folder));
        builder.directory(folder.toFile()).redirectErrorStream(true);
        prepare(builder.environment(), program, folder, tag);
        return builder;
    }

    static void prepare(
            Map<String, String> environment, ServerProgram program, Path folder, String tag) {
        // The server's configuration reads these.
        environment.keySet().removeIf(name -> name.startsWith("VERONA_"));
        environment.put("VERONA_TAG", tag);
        environment.put("VERONA_FOLDER", folder.toString());
        environment.put("VERONA_DOMAIN", program.domain());
        program.prepare(environment, folder);
    }

    private Process launch(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw notStarted("could not be started: " + e.getMessage(), e);
        }
    }

    private void read() {
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (!control.accept(line)) {
                    log.add(line);
                }
            }
        } catch (IOException e) {
            log.add("(its output can't be read any further: " + e + ")");
        } finally {
            control.end();
        }
    }

    /** Waits until the server is ready; the ports that it listens on. */
    Ports awaitPorts() {
        try {
            return await(control.ports());
        } catch (IOException e) {
            throw notStarted("did not become ready: " + e.getMessage(), e);
        }
    }

    /** Has the server do something, and waits until it is done; gives what it says beyond that. */
    String command(String purpose, String verb, String... arguments) {
        String answer = answer(purpose, verb, arguments);
        if (!answer.equals("done") && !answer.startsWith("done ")) {
            throw new ServerException(program.name() + " can't " + purpose + ": " + answer);
        }
        return answer.substring("done".length()).strip();
    }

    private String answer(String purpose, String verb, String... arguments) {
        try {
            return await(control.send(process.getOutputStream(), verb, arguments));
        } catch (IOException e) {
            throw new ServerException(
                    program.name() + " did not " + purpose + ": " + e.getMessage() + "." + log, e);
        }
    }

    private <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return Deadline.in(timeout).await(future);
        } catch (TimeoutException e) {
            throw new IOException("it took more than " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for it was interrupted", e);
        }
    }

    private ServerException notStarted(String what, IOException cause) {
        return new ServerException(
                String.format(
                        "%s (%s) %s.\nIf this is no working %s, %s.%s",
                        program.name(),
                        program.executable(),
                        what,
                        program.name(),
                        program.installation(),
                        log),
                cause);
    }

    /** What it has logged since that moment, all of which it is given the time to write. */
    List<LogLine> log(Instant since) {
        try {
            await(control.send(process.getOutputStream(), "flush", ""));
        } catch (IOException e) {
            log.add("(its log ends here: " + e.getMessage() + ")");
        }
        return log.since(since);
    }

    /** The process itself. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends the server by the end of its input, and if that does not help, by force. */
    void end() {
        // Nothing may stay behind an interrupted test either.
        boolean interrupted = Thread.interrupted();
        closeInput();
        if (!ended()) {
            kill();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            log.add("(its input can't be closed: " + e + ")");
        }
    }

    /** Ends the server by force, with what it may have started. */
    void kill() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .forEach(ProcessHandle::destroyForcibly);
        ended();
    }

    private boolean ended() {
        try {
            boolean ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                reader.join(timeout.toMillis());
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
