package verona.server.embedded.core;

import java.text.Normalizer;
import org.jxmpp.stringprep.XmppStringprep;
import org.jxmpp.stringprep.XmppStringprepException;
import org.jxmpp.stringprep.simple.SimpleXmppStringprep;

/** How the parts of a JID are prepared before they are compared: stringprep, RFC 6122 §2. */
final class Preparation implements XmppStringprep {

    private static final XmppStringprep SIMPLE = SimpleXmppStringprep.getInstance();

    /** RFC 3454 table B.1: characters that are mapped to nothing. */
    private static final String MAPPED_TO_NOTHING =
            "[\\u00AD\\u034F\\u1806\\u180B-\\u180D\\u200B-\\u200D\\u2060\\uFE00-\\uFE0F\\uFEFF]";

    @Override
    public String localprep(String text) throws XmppStringprepException {
        return SIMPLE.localprep(prepared(text));
    }

    @Override
    public String domainprep(String text) throws XmppStringprepException {
        return SIMPLE.domainprep(prepared(text));
    }

    @Override
    public String resourceprep(String text) throws XmppStringprepException {
        return prepared(text);
    }

    private static String prepared(String text) throws XmppStringprepException {
        if (text.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            return text;
        }
        String mapped = text.replaceAll(MAPPED_TO_NOTHING, "");
        String prepared = Normalizer.normalize(mapped, Normalizer.Form.NFKC);
        if (prepared.codePoints().anyMatch(Preparation::isProhibited) || isMixed(prepared)) {
            throw new XmppStringprepException(text, "no part of a JID may have such characters");
        }
        return prepared;
    }

    /** RFC 3454 tables C.1.2 to C.9, but for what normalization has replaced. */
    private static boolean isProhibited(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            case Character.SPACE_SEPARATOR -> character != ' ';
            default -> isProhibitedSymbol(character);
        };
    }

    private static boolean isProhibitedSymbol(int character) {
        boolean description = character >= 0x2FF0 && character <= 0x2FFB;
        boolean replacement = character == 0xFFFC || character == 0xFFFD;
        boolean nonCharacter =
                (character & 0xFFFE) == 0xFFFE || (character >= 0xFDD0 && character <= 0xFDEF);
        return description || replacement || nonCharacter;
    }

    /** RFC 3454 §6: what is written from right to left is so altogether. */
    private static boolean isMixed(String text) {
        int[] characters = text.codePoints().toArray();
        if (text.codePoints().noneMatch(Preparation::isRightToLeft)) {
            return false;
        }
        boolean enclosed =
                isRightToLeft(characters[0]) && isRightToLeft(characters[characters.length - 1]);
        return !enclosed || text.codePoints().anyMatch(Preparation::isLeftToRight);
    }

    private static boolean isRightToLeft(int character) {
        byte direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isLeftToRight(int character) {
        return Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
