package verona.internal.junit.specification;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of a specification, or all of it.
 *
 * @param specification {@code XEP-0045}, {@code RFC 6120}, or any other name
 * @param number the section's: {@code 9.3}; {@code ""} for all of it
 */
record Section(String specification, String number) {

    private static final Pattern FORM =
            Pattern.compile("([^§]*[^§\\s])(?:\\s*§\\s*([\\w.-]*\\w))?");
    private static final Pattern STANDARD =
            Pattern.compile("(XEP|RFC)[- ]?(\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern LIKE_STANDARD =
            Pattern.compile("(XEP|RFC)\\b.*|(XEP|RFC)\\d.*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads it as people write it: {@code XEP-0045 §9.3}, {@code RFC 6121}, {@code xep-45}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Section of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' names no section");
        }
        String number = matcher.group(2) == null ? "" : matcher.group(2);
        return new Section(name(matcher.group(1)), number);
    }

    private static String name(String text) {
        Matcher matcher = STANDARD.matcher(text);
        if (matcher.matches()) {
            String digits = matcher.group(2);
            return matcher.group(1).toUpperCase(Locale.ROOT).equals("RFC")
                    ? "RFC " + digits
                    : "XEP-" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
        } else if (LIKE_STANDARD.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no number of a XEP or an RFC");
        }
        return text;
    }

    /** Whether it is that section, or inside of it. */
    boolean isIn(Section other) {
        return specification.equals(other.specification)
                && (other.number.isEmpty()
                        || number.equals(other.number)
                        || number.startsWith(other.number + "."));
    }

    /** {@code XEP-0045 §9.3}. */
    @Override
    public String toString() {
        return number.isEmpty() ? specification : specification + " §" + number;
    }
}
