package verona.internal.server.embedded.core;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jxmpp.stringprep.XmppStringprep;
import org.jxmpp.stringprep.XmppStringprepException;

/** How the parts of a JID are prepared and enforced before they are compared, RFC 7622 §3. */
final class Preparation implements XmppStringprep {

    /** RFC 7622 §3.3.1. */
    private static final String EXCLUDED_FROM_LOCALPARTS = "\"&'/:<>@";

    private static final int LONGEST_LABEL = 63;

    /** RFC 8265 §3.3, UsernameCaseMapped: enforced in that order. */
    @Override
    public String localprep(String text) throws XmppStringprepException {
        if (isPrepared(text)) {
            return text;
        }
        String narrow = mapped(text, Preparation::narrow);
        require(narrow.codePoints().allMatch(Preparation::isOfLocalpart), text);
        require(ContextRules.hold(narrow), text);
        String prepared = composed(mapped(narrow, Preparation::lowerCase));
        require(BidiRule.holds(prepared), text);
        return prepared;
    }

    /**
     * Whether it is what most parts are, of any kind, for which there is nothing to be done: words
     * of small letters and digits, with a dot or a hyphen between any two.
     */
    private static boolean isPrepared(String text) {
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ofWord = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!ofWord && (!inWord || c != '.' && c != '-')) {
                return false;
            }
            inWord = ofWord;
        }
        return inWord && text.length() <= LONGEST_LABEL;
    }

    private static boolean isOfLocalpart(int character) {
        return PrecisClass.isIdentifier(character)
                && EXCLUDED_FROM_LOCALPARTS.indexOf(character) < 0;
    }

    /** RFC 7622 §3.2. */
    @Override
    public String domainprep(String text) throws XmppStringprepException {
        if (isPrepared(text)) {
            return text;
        }
        String lower = mapped(mapped(text, Preparation::narrow), Preparation::lowerCase);
        String prepared = DomainLabels.decoded(composed(lower));
        require(DomainLabels.areValid(prepared), text);
        return prepared;
    }

    /** RFC 8265 §4.2, OpaqueString. */
    @Override
    public String resourceprep(String text) throws XmppStringprepException {
        if (isPrepared(text)) {
            return text;
        }
        String shown = mapped(text, Preparation::withoutVariation);
        require(shown.codePoints().allMatch(PrecisClass::isFreeform), text);
        require(ContextRules.hold(shown), text);
        return composed(mapped(shown, Preparation::asciiSpace));
    }

    /**
     * PRECIS refuses variation selectors, stringprep (RFC 6122) drops them. So are they here:
     * keyboards put one after many a symbol, and nobody sees a difference without it.
     */
    private static String withoutVariation(int character) {
        return character >= 0xFE00 && character <= 0xFE0F ? "" : Character.toString(character);
    }

    private static String asciiSpace(int character) {
        boolean space = Character.getType(character) == Character.SPACE_SEPARATOR;
        return space ? " " : Character.toString(character);
    }

    /** RFC 8264 §5.2.1: characters of full and half width become those that they stand for. */
    private static String narrow(int character) {
        String same = Character.toString(character);
        boolean wide = character == 0x3000 || character >= 0xFF00 && character <= 0xFFEF;
        return wide ? Normalizer.normalize(same, Normalizer.Form.NFKC) : same;
    }

    /** Each by itself: a sigma is no final one because of its place (RFC 7622 §3.5). */
    private static String lowerCase(int character) {
        return Character.toString(character).toLowerCase(Locale.ROOT);
    }

    private static String mapped(String text, IntFunction<String> mapping) {
        return text.codePoints().mapToObj(mapping).collect(Collectors.joining());
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static void require(boolean condition, String text) throws XmppStringprepException {
        if (!condition) {
            throw new XmppStringprepException(text, "no part of a JID of that kind can be so");
        }
    }
}
