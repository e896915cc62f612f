package verona.internal.server.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** The last lines of a log. Safe for use by several threads. */
final class LogTail {

    private static final int LINES = 40;
    private static final int LENGTH = 500;

    private final Deque<String> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == LINES) {
            lines.removeFirst();
        }
        lines.addLast(line.substring(0, Math.min(LENGTH, line.length())));
    }

    /** As the end of a message. */
    @Override
    public synchronized String toString() {
        if (lines.isEmpty()) {
            return "\nIts log is empty.";
        }
        return lines.stream()
                .map(line -> "\n    " + line)
                .collect(Collectors.joining("", "\nThe end of its log:", ""));
    }
}
