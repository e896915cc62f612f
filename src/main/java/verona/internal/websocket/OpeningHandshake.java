package verona.internal.websocket;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What both ends know of the opening handshake, RFC 6455 §4. */
public final class OpeningHandshake {

    /** The end of the head of an HTTP request or response. */
    public static final String HEAD_END = "\r\n\r\n";

    /** What is spoken over a WebSocket here, RFC 7395 §3.1. */
    public static final String SUBPROTOCOL = "xmpp";

    private static final String KEY_SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private OpeningHandshake() {}

    /**
     * The headers of a request or response, by their names in lower case.
     *
     * @param head its lines, of which the first is no header
     */
    public static Map<String, String> headers(String... head) {
        Map<String, String> headers = new HashMap<>();
        for (String line : Arrays.copyOfRange(head, 1, head.length)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.merge(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip(),
                        (first, second) -> first + "," + second);
            }
        }
        return headers;
    }

    /** Whether a header lists a token, in any case. */
    public static boolean has(Map<String, String> headers, String name, String token) {
        return Arrays.stream(headers.getOrDefault(name, "").split(","))
                .anyMatch(each -> each.strip().equalsIgnoreCase(token));
    }

    /** The server's {@code Sec-WebSocket-Accept} for a client's key, §4.2.2. */
    public static String accept(String key) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-1")
                            .digest((key + KEY_SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-1", e);
        }
    }
}
