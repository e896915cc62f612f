package verona.internal.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import verona.internal.script.java.Addresses.Address;
import verona.stanza.Element;

/** Values of attributes and texts as expressions. */
final class Values {

    /** Others may be prepared in a way of their own (RFC 7622 §3.4), so they are left as text. */
    private static final Pattern PLAIN_NICK =
            Pattern.compile(
                    "[\\p{L}\\p{Nd}\\p{Punct}&&[^/]]+(?: [\\p{L}\\p{Nd}\\p{Punct}&&[^/]]+)*");

    private static final int LONG = 66;
    private static final int PIECE = 56;

    private final Addresses addresses;

    private final boolean expected;

    /**
     * Values of what is sent or expected.
     *
     * @param expected whether they are expected
     */
    Values(Addresses addresses, boolean expected) {
        this.addresses = addresses;
        this.expected = expected;
    }

    /** Whether an element without children is expected to have whatever text. */
    boolean admitsAny(Element leaf) {
        return expected && !leaf.strict() && leaf.text().isBlank();
    }

    JavaExpression of(String text) {
        Address first = text.isEmpty() ? null : addresses.at(text.charAt(0));
        if (first != null && text.length() == 1) {
            return first.expression();
        }
        if (first != null && first.isRoom() && isOccupant(text)) {
            return first.expression().call("as", literal(text.substring(2)));
        }
        return literal(text);
    }

    private static boolean isOccupant(String text) {
        return text.charAt(1) == '/' && PLAIN_NICK.matcher(text.substring(2)).matches();
    }

    /** Text that is no address; those that stand in it are added to it. */
    JavaExpression literal(String text) {
        List<String> pieces = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < text.length(); i++) {
            Address address = addresses.at(text.charAt(i));
            if (address != null) {
                addLiterals(pieces, text.substring(begin, i));
                pieces.add(address.expression().flat());
                begin = i + 1;
            }
        }
        if (begin == 0 || begin < text.length()) {
            addLiterals(pieces, text.substring(begin));
        }
        return pieces.size() == 1 && begin == 0
                ? JavaExpression.of(pieces.get(0))
                : new JavaExpression.Sum(pieces);
    }

    /** A sum is one of strings if it begins with one. */
    private static void addLiterals(List<String> pieces, String text) {
        if (!text.isEmpty() || pieces.isEmpty()) {
            cut(text).forEach(piece -> pieces.add(JavaText.literal(piece)));
        }
    }

    /** What is longer than most lines have room for is cut before a space. */
    private static List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > LONG && rest.lastIndexOf(' ', PIECE) > 0) {
            int end = rest.lastIndexOf(' ', PIECE);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }
}
