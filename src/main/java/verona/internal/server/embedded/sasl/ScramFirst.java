package verona.internal.server.embedded.sasl;

import java.util.regex.Pattern;

/**
 * A client's first SCRAM message, RFC 5802 §7.
 *
 * @param header the GS2 header with its last comma
 * @param authorization who the client wants to act as, {@code ""} for itself
 * @param bare the message without the header
 */
record ScramFirst(String header, String authorization, String bare, String name, String nonce) {

    private static final Pattern FLAG = Pattern.compile("n|y|p=[A-Za-z0-9.-]+");
    private static final Pattern ESCAPED = Pattern.compile("([^=]|=2C|=3D)+");

    static ScramFirst parse(String message) {
        String[] parts = message.split(",", -1);
        if (parts.length < 4 || !FLAG.matcher(parts[0]).matches()) {
            throw SaslFailure.malformed();
        }
        String authorization = parts[1].isEmpty() ? "" : name(parts[1], "a=");
        String header = parts[0] + "," + parts[1] + ",";
        return new ScramFirst(
                header,
                authorization,
                message.substring(header.length()),
                name(parts[2], "n="),
                value(parts[3], "r="));
    }

    private static String value(String part, String prefix) {
        if (!part.startsWith(prefix) || part.length() == prefix.length()) {
            throw SaslFailure.malformed();
        }
        return part.substring(prefix.length());
    }

    /** RFC 5802 §5.1: an equals sign stands for nothing else. */
    private static String name(String part, String prefix) {
        String escaped = value(part, prefix);
        if (!ESCAPED.matcher(escaped).matches()) {
            throw SaslFailure.malformed();
        }
        return escaped.replace("=2C", ",").replace("=3D", "=");
    }

    /** The type of channel binding that the client uses; {@code ""} for none. */
    String binding() {
        return header.startsWith("p=") ? header.substring(2, header.indexOf(',')) : "";
    }

    /** Whether the client could bind, and thinks that the server can't. */
    boolean isAble() {
        return header.startsWith("y");
    }
}
