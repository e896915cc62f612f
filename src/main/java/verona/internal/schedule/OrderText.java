package verona.internal.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An order as a text that fits into a Java string: its deviations, each as the number of the event
 * and the source that comes first there, such as {@code 7 juliet, 12 clock}. In a source, a comma,
 * a quote, a backslash, a percent sign, a control character, and a space at either end are written
 * as {@code %} and two hexadecimal digits.
 */
public final class OrderText {

    /** The order without deviations. */
    public static final String AS_WRITTEN = "as written";

    private static final Pattern ESCAPED =
            Pattern.compile("[,\"\\\\%\\x00-\\x1f\\x7f]|^ | $", Pattern.DOTALL);

    private static final Pattern PERCENT = Pattern.compile("%(\\p{XDigit}{2})?");

    private static final Pattern PART =
            Pattern.compile("(\\s*)(\\S*)(?:\\s+(.*?))?\\s*", Pattern.DOTALL);

    private final String text;

    private OrderText(String text) {
        this.text = text;
    }

    /** The deviations as text. */
    public static String write(List<Deviation> deviations) {
        return deviations.isEmpty()
                ? AS_WRITTEN
                : deviations.stream()
                        .map(one -> one.event() + " " + escape(one.source()))
                        .collect(Collectors.joining(", "));
    }

    /**
     * The deviations that a text consists of.
     *
     * @throws IllegalArgumentException if it is malformed; the message says where and why
     */
    public static List<Deviation> read(String text) {
        return text.strip().equals(AS_WRITTEN) ? List.of() : new OrderText(text).deviations();
    }

    private List<Deviation> deviations() {
        List<Deviation> found = new ArrayList<>();
        int start = 0;
        int last = 0;
        for (String part : text.split(",", -1)) {
            Deviation next = deviation(part, start);
            if (next.event() <= last) {
                throw malformed(
                        start + part.indexOf("" + next.event()),
                        "event " + next.event() + " comes after event " + last);
            }
            last = next.event();
            start += part.length() + 1;
            found.add(next);
        }
        return List.copyOf(found);
    }

    private Deviation deviation(String text, int start) {
        Matcher part = PART.matcher(text);
        part.matches();
        int number = start + part.end(1);
        if (!part.group(2).matches("[1-9]\\d{0,8}")) {
            String found = part.group(2).isEmpty() ? "nothing" : "'" + part.group(2) + "'";
            throw malformed(number, found + " is not the number of an event");
        }
        if (part.group(3) == null || part.group(3).isEmpty()) {
            throw malformed(start + part.end(2), "after the number of an event, a source follows");
        }
        String source = unescape(part.group(3), start + part.start(3));
        return new Deviation(Integer.parseInt(part.group(2)), source);
    }

    private static String escape(String source) {
        return ESCAPED.matcher(source)
                .replaceAll(found -> "%%%02X".formatted((int) found.group().charAt(0)));
    }

    private String unescape(String source, int start) {
        return PERCENT.matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(unescaped(found, start)));
    }

    private String unescaped(MatchResult percent, int start) {
        if (percent.group(1) == null) {
            throw malformed(start + percent.start(), "after %, two hexadecimal digits follow");
        }
        return Character.toString(Integer.parseInt(percent.group(1), 16));
    }

    private IllegalArgumentException malformed(int index, String why) {
        return new IllegalArgumentException(
                ("The order '%s' is malformed at character %d: %s. An order is '%s', or"
                                + " deviations like '7 juliet, 12 clock'.")
                        .formatted(text, index + 1, why, AS_WRITTEN));
    }
}
