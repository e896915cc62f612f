package verona.internal.server.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * This end of the pipe to a server's control channel: numbered commands to its standard input, and
 * their answers among the lines of its output. Safe for use by several threads.
 */
final class Control {

    private final String tag = "verona-" + UUID.randomUUID();
    private final CompletableFuture<Ports> ports = new CompletableFuture<>();
    private final Map<String, CompletableFuture<String>> unanswered = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();
    private volatile boolean ended;

    /** What answers begin with. */
    String tag() {
        return tag;
    }

    /** The ports that the server listens on, once it is ready. */
    CompletableFuture<Ports> ports() {
        return ports;
    }

    /** Sends a command; its answer is {@code done}, or what went wrong. */
    CompletableFuture<String> send(OutputStream commands, String verb, String... arguments)
            throws IOException {
        String number = Long.toString(numbers.incrementAndGet());
        CompletableFuture<String> answer = new CompletableFuture<>();
        unanswered.put(number, answer);
        if (ended) {
            throw new IOException("it has ended");
        }
        write(commands, line(number, verb, arguments));
        return answer;
    }

    private static String line(String number, String verb, String... arguments) {
        StringBuilder line = new StringBuilder(number).append(' ').append(verb);
        for (String argument : arguments) {
            byte[] bytes = argument.getBytes(StandardCharsets.UTF_8);
            line.append(" =").append(HexFormat.of().formatHex(bytes));
        }
        return line.append('\n').toString();
    }

    private static void write(OutputStream commands, String line) throws IOException {
        synchronized (commands) {
            commands.write(line.getBytes(StandardCharsets.US_ASCII));
            commands.flush();
        }
    }

    /** Takes a line of the server's output; false if it is an ordinary line of its log. */
    boolean accept(String line) {
        String[] words = line.split(" ", 3);
        if (words.length < 3 || !words[0].equals(tag)) {
            return false;
        }
        if (words[1].equals("ready")) {
            ports.complete(Ports.of(words[2]));
        } else {
            answer(words[1], words[2].replaceFirst("^failed ", ""));
        }
        return true;
    }

    private void answer(String number, String text) {
        CompletableFuture<String> answer = unanswered.remove(number);
        if (answer != null) {
            answer.complete(text);
        }
    }

    /** The server's output has ended: nobody waits any longer. */
    void end() {
        ended = true;
        IOException gone = new IOException("it has ended");
        ports.completeExceptionally(gone);
        unanswered.values().forEach(answer -> answer.completeExceptionally(gone));
    }
}
