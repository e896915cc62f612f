package verona.internal.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verona.internal.fault.Passage.Way;

/**
 * Where a connection is cut: after a stanza, or within it.
 *
 * @param way the direction of the stanza
 * @param entity whose connection it is
 * @param number that of the stanza among all in its direction, from 1, since the test's method
 *     began
 * @param bytes after how many of its bytes; {@link #ALL} for all
 */
public record CutPoint(Way way, String entity, int number, int bytes) {

    /** All bytes of a stanza, however many these are. */
    public static final int ALL = Integer.MAX_VALUE;

    private static final Pattern TEXT =
            Pattern.compile("(to|from) (.+?) ([1-9]\\d{0,8})(?: byte (\\d{1,9}))?");

    /**
     * Reads what {@link #text} has written.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static CutPoint read(String text) {
        Matcher parts = TEXT.matcher(text.trim());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "': write it like 'to bot 3' or 'from bot 2 byte 17'");
        }
        return new CutPoint(
                parts.group(1).equals("to") ? Way.TO : Way.FROM,
                parts.group(2),
                Integer.parseInt(parts.group(3)),
                parts.group(4) == null ? ALL : Integer.parseInt(parts.group(4)));
    }

    /** {@code to bot 3}, or {@code to bot 3 byte 17}. */
    public String text() {
        return way + " " + entity + " " + number + (bytes == ALL ? "" : " byte " + bytes);
    }

    /** {@code after the 3rd stanza to bot}. */
    @Override
    public String toString() {
        String stanza = "the " + ordinal() + " stanza " + way + " " + entity;
        return bytes == ALL ? "after " + stanza : "after byte " + bytes + " of " + stanza;
    }

    /** Which stanza it is: {@code 3rd}. */
    public String ordinal() {
        int tens = number % 100;
        if (tens > 10 && tens < 14) {
            return number + "th";
        }
        return number
                + switch (number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }
}
