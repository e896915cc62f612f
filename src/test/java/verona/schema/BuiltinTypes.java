package verona.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** The types that XML Schema itself has (XML Schema Part 2 §3), as far as the XEPs use them. */
final class BuiltinTypes {

    private static final Map<String, String> INTEGERS =
            Map.ofEntries(
                    Map.entry("integer", ".."),
                    Map.entry("nonNegativeInteger", "0.."),
                    Map.entry("positiveInteger", "1.."),
                    Map.entry("negativeInteger", "..-1"),
                    Map.entry("nonPositiveInteger", "..0"),
                    Map.entry("byte", "-128..127"),
                    Map.entry("short", "-32768..32767"),
                    Map.entry("int", Integer.MIN_VALUE + ".." + Integer.MAX_VALUE),
                    Map.entry("long", Long.MIN_VALUE + ".." + Long.MAX_VALUE),
                    Map.entry("unsignedByte", "0..255"),
                    Map.entry("unsignedShort", "0..65535"),
                    Map.entry("unsignedInt", "0..4294967295"),
                    Map.entry("unsignedLong", "0..18446744073709551615"));

    private static final Map<String, Pattern> PATTERNS =
            Map.of(
                    "boolean", Pattern.compile("true|false|0|1"),
                    "decimal", Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)"),
                    "double", Pattern.compile("[+-]?([0-9.]+([eE][+-]?[0-9]+)?|INF)|NaN"),
                    "float", Pattern.compile("[+-]?([0-9.]+([eE][+-]?[0-9]+)?|INF)|NaN"),
                    "hexBinary", Pattern.compile("([0-9a-fA-F]{2})*"),
                    "language", Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"),
                    "NMTOKENS", Pattern.compile("[-.:_\\w\\s\\u00B7\\p{L}\\p{N}\\p{M}]+"),
                    "NMTOKEN", Pattern.compile("[-.:_\\w\\u00B7\\p{L}\\p{N}\\p{M}]+"),
                    "NCName", Pattern.compile("[_\\p{L}][-._\\w\\u00B7\\p{L}\\p{N}\\p{M}]*"),
                    "anyURI", Pattern.compile("\\S*"));

    private static final DatatypeFactory DATES = dates();

    private BuiltinTypes() {}

    private static DatatypeFactory dates() {
        try {
            return DatatypeFactory.newInstance();
        } catch (DatatypeConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is one whose texts are checked. */
    static boolean isKnown(String base) {
        return INTEGERS.containsKey(base)
                || PATTERNS.containsKey(base)
                || switch (base) {
                    case "string",
                            "normalizedString",
                            "token",
                            "anySimpleType",
                            "base64Binary",
                            "dateTime",
                            "date",
                            "time",
                            "duration" ->
                            true;
                    default -> false;
                };
    }

    static boolean accepts(String base, String text) {
        String stripped = text.strip();
        String range = INTEGERS.get(base);
        if (range != null) {
            return stripped.matches("[+-]?[0-9]+") && isWithin(range, stripped);
        }
        Pattern pattern = PATTERNS.get(base);
        if (pattern != null) {
            return pattern.matcher(stripped).matches();
        }
        return switch (base) {
            case "base64Binary" -> isBase64(stripped);
            case "dateTime" -> isDate("dateTime", stripped);
            case "date" -> isDate("date", stripped);
            case "time" -> isDate("time", stripped);
            case "duration" -> isDuration(stripped);
            default -> true;
        };
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDate(String type, String text) {
        try {
            XMLGregorianCalendar date = DATES.newXMLGregorianCalendar(text);
            QName schema = date.getXMLSchemaType();
            return schema.getLocalPart().equals(type);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private static boolean isDuration(String text) {
        try {
            return DATES.newDuration(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Whether a number is within {@code min..max}, either of which can be empty. */
    static boolean isWithin(String range, String text) {
        int dots = range.indexOf("..");
        BigDecimal number = number(text.strip());
        BigDecimal min = number(range.substring(0, dots));
        BigDecimal max = number(range.substring(dots + 2));
        return number != null
                && (min == null || number.compareTo(min) >= 0)
                && (max == null || number.compareTo(max) <= 0);
    }

    private static @Nullable BigDecimal number(String text) {
        try {
            return text.matches("[+-]?[0-9]+")
                    ? new BigDecimal(new BigInteger(text))
                    : new BigDecimal(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
