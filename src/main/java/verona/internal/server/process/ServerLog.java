package verona.internal.server.process;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import verona.server.LogLine;
import verona.server.LogLine.Level;

/** The last lines of a log, as far as it can be kept in memory. Safe for use by several threads. */
final class ServerLog {

    private static final int KEPT = 5_000;
    private static final int SHOWN = 40;
    private static final int LENGTH = 500;

    /** Near the beginning of a line, as {@code [error]} or between white space. */
    private static final Pattern LEVEL =
            Pattern.compile(
                    "^.{0,60}?(?:^|[\\[\\s])(debug|info|notice|warn|warning|error|critical|alert"
                            + "|emergency)(?=[]\\t ])");

    private final Deque<LogLine> lines = new ArrayDeque<>();

    synchronized void add(String line) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        String cut = line.substring(0, Math.min(LENGTH, line.length()));
        lines.addLast(new LogLine(Instant.now(), level(cut), cut));
    }

    /** What has no level goes on with the line before. */
    private Level level(String line) {
        Matcher level = LEVEL.matcher(line);
        if (!level.find()) {
            return lines.isEmpty() ? Level.INFO : lines.getLast().level();
        }
        return switch (level.group(1)) {
            case "debug" -> Level.DEBUG;
            case "info", "notice" -> Level.INFO;
            case "warn", "warning" -> Level.WARNING;
            default -> Level.ERROR;
        };
    }

    /** Those that were logged at that moment or later, oldest first. */
    synchronized List<LogLine> since(Instant moment) {
        return lines.stream().filter(line -> !line.time().isBefore(moment)).toList();
    }

    /** Its last lines, as the end of a message. */
    @Override
    public synchronized String toString() {
        if (lines.isEmpty()) {
            return "\nIts log is empty.";
        }
        return lines.stream()
                .skip(Math.max(0, lines.size() - SHOWN))
                .map(line -> "\n    " + line.text())
                .collect(Collectors.joining("", "\nThe end of its log:", ""));
    }
}
