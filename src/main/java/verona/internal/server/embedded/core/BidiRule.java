package verona.internal.server.embedded.core;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is written from right to left is so altogether, RFC 5893 §2. */
final class BidiRule {

    /** Rules 1 to 4, over one letter a character: see {@link #direction}. */
    private static final Pattern RIGHT_TO_LEFT =
            Pattern.compile("(?!.*A.*E|.*E.*A)R([RAEON]*[RAE])?N*");

    private BidiRule() {}

    /** Whether a text keeps the rule; it does if nothing in it goes from right to left. */
    static boolean holds(String text) {
        String directions =
                text.codePoints().mapToObj(BidiRule::direction).collect(Collectors.joining());
        boolean anyRightToLeft = directions.contains("R") || directions.contains("A");
        return !anyRightToLeft || RIGHT_TO_LEFT.matcher(directions).matches();
    }

    private static String direction(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
                    "R";
            case Character.DIRECTIONALITY_ARABIC_NUMBER -> "A";
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER -> "E";
            case Character.DIRECTIONALITY_NONSPACING_MARK -> "N";
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR,
                    Character.DIRECTIONALITY_EUROPEAN_NUMBER_TERMINATOR,
                    Character.DIRECTIONALITY_OTHER_NEUTRALS,
                    Character.DIRECTIONALITY_BOUNDARY_NEUTRAL ->
                    "O";
            default -> "L";
        };
    }
}
