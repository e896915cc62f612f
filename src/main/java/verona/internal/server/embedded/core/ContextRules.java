package verona.internal.server.embedded.core;

import java.util.regex.Pattern;

/** Where characters may stand that may not stand everywhere, RFC 5892 appendix A. */
final class ContextRules {

    /** The signs in use that join consonants. */
    private static final String VIRAMA =
            "[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D"
                    + "\u0CCD\u0D4D\u0DCA\u0E3A\u0F84\u1039\u17D2]";

    private static final String NO_JAPANESE = "[^\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]*";

    /**
     * What breaks a rule. The JDK does not tell how letters join, so that a non-joiner may stand
     * after a virama only, and not between Arabic letters.
     */
    private static final Pattern BROKEN =
            Pattern.compile(
                    String.join(
                            "|",
                            "(?<!" + VIRAMA + ")[\u200C\u200D]",
                            "(?<!l)\u00B7",
                            "\u00B7(?!l)",
                            "\u0375(?!\\p{IsGreek})",
                            "(?<!\\p{IsHebrew})[\u05F3\u05F4]",
                            "^" + NO_JAPANESE + "\u30FB" + NO_JAPANESE + "$",
                            "[\u0660-\u0669].*[\u06F0-\u06F9]",
                            "[\u06F0-\u06F9].*[\u0660-\u0669]"));

    private ContextRules() {}

    static boolean hold(String text) {
        return text.chars().allMatch(c -> c < 0x80) || !BROKEN.matcher(text).find();
    }
}
