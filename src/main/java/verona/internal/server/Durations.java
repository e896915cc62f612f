package verona.internal.server;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads durations as people write them: {@code 250ms}, {@code 5s}, {@code 2m}, {@code PT5S}. */
public final class Durations {

    private static final Pattern WITH_UNIT = Pattern.compile("(\\d{1,9})\\s*(ms|s|m)");

    private Durations() {}

    /**
     * A duration of some length.
     *
     * @throws IllegalArgumentException if the text is no duration, or one that is zero or negative
     */
    public static Duration parse(String text) {
        Duration duration = parseOrZero(text);
        if (duration.isZero()) {
            throw new IllegalArgumentException("'" + text + "' is not a positive duration");
        }
        return duration;
    }

    /** The same, and zero may be too. */
    public static Duration parseOrZero(String text) {
        Duration duration = read(text.strip());
        if (duration.isNegative()) {
            throw new IllegalArgumentException("'" + text + "' is a negative duration");
        }
        return duration;
    }

    private static Duration read(String text) {
        Matcher withUnit = WITH_UNIT.matcher(text);
        return withUnit.matches()
                ? of(Long.parseLong(withUnit.group(1)), withUnit.group(2))
                : readIso(text);
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    private static Duration readIso(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + text + "' is no duration", e);
        }
    }
}
