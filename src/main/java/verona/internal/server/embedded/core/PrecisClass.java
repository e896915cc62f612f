package verona.internal.server.embedded.core;

import java.text.Normalizer;

/** What a character may be part of, RFC 8264 §8, by the Unicode tables of the running JDK. */
final class PrecisClass {

    private static final int LETTERS_AND_DIGITS =
            1 << Character.LOWERCASE_LETTER
                    | 1 << Character.UPPERCASE_LETTER
                    | 1 << Character.OTHER_LETTER
                    | 1 << Character.MODIFIER_LETTER
                    | 1 << Character.DECIMAL_DIGIT_NUMBER
                    | 1 << Character.NON_SPACING_MARK
                    | 1 << Character.COMBINING_SPACING_MARK;

    private static final int NOWHERE =
            1 << Character.UNASSIGNED
                    | 1 << Character.CONTROL
                    | 1 << Character.FORMAT
                    | 1 << Character.PRIVATE_USE
                    | 1 << Character.SURROGATE
                    | 1 << Character.LINE_SEPARATOR
                    | 1 << Character.PARAGRAPH_SEPARATOR;

    /**
     * RFC 5892 §2.6: what is in both classes by exception, {@link ContextRules} permitting, and
     * joiners.
     */
    private static final String ALWAYS =
            "\u06FD\u06FE\u0F0B\u3007\u00B7\u0375\u05F3\u05F4\u30FB\u200C\u200D";

    /** RFC 5892 §2.6: what is in none. */
    private static final String NEVER =
            "\u0640\u07FA\u302E\u302F\u3031\u3032\u3033\u3034\u3035\u303B";

    /** Default_Ignorable_Code_Point, RFC 8264 §9.13, where the general category doesn't tell. */
    private static final String IGNORABLE = "\u034F\u17B4\u17B5\u180B\u180C\u180D\u180F\u3164";

    private PrecisClass() {}

    /** Whether it is of the IdentifierClass, RFC 8264 §4.2. */
    static boolean isIdentifier(int character) {
        if (character < 0x80) {
            return character > ' ' && character < 0x7F;
        }
        return isAlways(character)
                || isFreeform(character)
                        && isOf(LETTERS_AND_DIGITS, character)
                        && !hasCompatibilityEquivalent(character);
    }

    /** Whether it is of the FreeformClass, RFC 8264 §4.3. */
    static boolean isFreeform(int character) {
        return isAlways(character)
                || !isOf(NOWHERE, character)
                        && NEVER.indexOf(character) < 0
                        && !isOldHangul(character)
                        && !isIgnorable(character);
    }

    private static boolean isAlways(int character) {
        return ALWAYS.indexOf(character) >= 0;
    }

    private static boolean isOf(int types, int character) {
        return (types >> Character.getType(character) & 1) == 1;
    }

    /** RFC 8264 §9.17. */
    private static boolean hasCompatibilityEquivalent(int character) {
        return !Normalizer.isNormalized(Character.toString(character), Normalizer.Form.NFKC);
    }

    /** Conjoining letters, RFC 8264 §9.9. */
    private static boolean isOldHangul(int character) {
        return character >= 0x1100 && character <= 0x11FF
                || character >= 0xA960 && character <= 0xA97F
                || character >= 0xD7B0 && character <= 0xD7FF;
    }

    private static boolean isIgnorable(int character) {
        return IGNORABLE.indexOf(character) >= 0
                || character >= 0xFE00 && character <= 0xFE0F
                || character == 0xFFA0
                || character >= 0xE0100 && character <= 0xE01EF;
    }
}
