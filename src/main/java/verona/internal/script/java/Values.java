package verona.internal.script.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import verona.internal.script.java.Addresses.Address;

/** Values of attributes and texts as expressions. */
final class Values {

    private static final String ANY = "{scansion:any}";
    private static final Pattern CAPTURE = Pattern.compile("\\{scansion:capture:([^{}]+)}");

    /** Others may be prepared in a way of their own (RFC 7622 §3.4), so they are left as text. */
    private static final Pattern PLAIN_NICK =
            Pattern.compile(
                    "[\\p{L}\\p{Nd}\\p{Punct}&&[^/]]+(?: [\\p{L}\\p{Nd}\\p{Punct}&&[^/]]+)*");

    private static final int LONG = 66;
    private static final int PIECE = 56;

    private final Addresses addresses;

    Values(Addresses addresses) {
        this.addresses = addresses;
    }

    JavaExpression of(String text) {
        if (text.equals(ANY)) {
            return JavaExpression.word("anyValue");
        }
        Matcher capture = CAPTURE.matcher(text);
        if (capture.matches()) {
            return JavaExpression.word("capture", literal(capture.group(1)));
        }
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

    /** Text that is no address; those that stand in it become placeholders. */
    JavaExpression literal(String text) {
        List<String> pieces = pieces(addresses.withPlaceholders(text));
        List<String> literals = pieces.stream().map(JavaText::literal).toList();
        return literals.size() == 1
                ? JavaExpression.of(literals.get(0))
                : new JavaExpression.Sum(literals);
    }

    /**
     * What is longer than most lines have room for is cut before a space, but no placeholder is.
     */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > LONG && cut(rest) > 0) {
            int end = cut(rest);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    private static int cut(String text) {
        int end = text.lastIndexOf(' ', PIECE);
        while (end > 0 && text.lastIndexOf("${", end) > text.lastIndexOf('}', end)) {
            end = text.lastIndexOf(' ', end - 1);
        }
        return end;
    }
}
