package verona.internal.server.prosody;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import verona.server.ServerException;

/** Prosody's process, with the thread that reads its output. */
final class ProsodyProcess {

    private final LogTail log = new LogTail();
    private final Control control = new Control();
    private final Path executable;
    private final long timeout;
    private final Process process;
    private final Thread reader;

    ProsodyProcess(ProsodyOptions options, ServerFolder folder) {
        executable = Executable.find(options.executable());
        timeout = options.timeout().toMillis();
        process = launch(new Launcher(executable, options, folder, control.tag()));
        reader = new Thread(this::read, "verona-prosody-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    private Process launch(Launcher launcher) {
        try {
            return launcher.launch();
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

    /** Waits until Prosody is ready; the ports that it listens on. */
    Ports awaitPorts() {
        try {
            return await(control.ports());
        } catch (IOException e) {
            throw notStarted("did not become ready: " + e.getMessage(), e);
        }
    }

    /** Has Prosody do something, and waits until it is done. */
    void command(String purpose, String verb, String... arguments) {
        String answer = answer(purpose, verb, arguments);
        if (!answer.equals("done")) {
            throw new ServerException("Prosody can't " + purpose + ": " + answer);
        }
    }

    private String answer(String purpose, String verb, String... arguments) {
        try {
            return await(control.send(process.getOutputStream(), verb, arguments));
        } catch (IOException e) {
            throw new ServerException(
                    "Prosody did not " + purpose + ": " + e.getMessage() + "." + log, e);
        }
    }

    private <T> T await(CompletableFuture<T> future) throws IOException {
        try {
            return future.get(timeout, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("it took more than " + timeout + " ms", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the wait for it was interrupted", e);
        }
    }

    private ServerException notStarted(String what, IOException cause) {
        String correction = ".\nIf this is no working Prosody, " + Executable.INSTALL + ".";
        return new ServerException(
                "Prosody (" + executable + ") " + what + correction + log, cause);
    }

    /** The process itself. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    /** Ends Prosody by the end of its input, and if that does not help, by force. */
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

    /** Ends Prosody by force, with what it may have started. */
    void kill() {
        Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .forEach(ProcessHandle::destroyForcibly);
        ended();
    }

    private boolean ended() {
        try {
            boolean ended = process.waitFor(timeout, TimeUnit.MILLISECONDS);
            if (ended) {
                reader.join(timeout);
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
