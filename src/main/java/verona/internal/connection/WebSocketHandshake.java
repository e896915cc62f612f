package verona.internal.connection;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import verona.internal.websocket.OpeningHandshake;

/**
 * A client's opening handshake, RFC 6455 §4.1.
 *
 * @param key the value of {@code Sec-WebSocket-Key}
 */
record WebSocketHandshake(URI url, String key) {

    private static final int KEY_LENGTH = 16;
    private static final String LINE_END = "\r\n";
    private static final String PROTOCOL = "HTTP/";
    private static final String SWITCHING_PROTOCOLS = "101";

    /** One for that URL. */
    static WebSocketHandshake with(URI url, Random random) {
        byte[] key = new byte[KEY_LENGTH];
        random.nextBytes(key);
        return new WebSocketHandshake(url, Base64.getEncoder().encodeToString(key));
    }

    /** What the client sends. */
    byte[] request() {
        String query = url.getRawQuery();
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return String.join(
                        LINE_END,
                        "GET " + path + (query == null ? "" : "?" + query) + " HTTP/1.1",
                        "Host: " + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort()),
                        "Upgrade: websocket",
                        "Connection: Upgrade",
                        "Sec-WebSocket-Key: " + key,
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Protocol: " + OpeningHandshake.SUBPROTOCOL,
                        "",
                        "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * The length of a response's head.
     *
     * @param length how many bytes of the buffer have arrived
     * @return -1 if it is not complete yet
     * @throws ConnectionException if it is no head of HTTP, or fills the whole buffer
     */
    int headLength(byte[] buffer, int length) {
        String text = text(buffer, length);
        if (!text.startsWith(PROTOCOL) && !PROTOCOL.startsWith(text)) {
            throw noHttp(null);
        }
        int end = text.indexOf(OpeningHandshake.HEAD_END);
        if (end < 0 && length == buffer.length) {
            throw noHttp(null);
        }
        return end < 0 ? -1 : end + OpeningHandshake.HEAD_END.length();
    }

    private static String text(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    /**
     * Checks the response.
     *
     * @throws ConnectionException if it opens no WebSocket for XMPP
     */
    void check(byte[] buffer, int headLength) {
        String[] lines = text(buffer, headLength).split(LINE_END);
        String[] status = lines[0].split(" ", 3);
        if (status.length < 2 || !status[1].equals(SWITCHING_PROTOCOLS)) {
            String answer = status.length < 2 ? "" : ": the server answers HTTP " + status[1];
            throw new ConnectionException("there is no WebSocket at " + url + answer, null);
        }
        String problem = problem(OpeningHandshake.headers(lines));
        if (problem != null) {
            throw new ConnectionException(
                    "the WebSocket at " + url + " does not speak XMPP: " + problem, null);
        }
    }

    /** What is wrong with the headers, null if nothing is. */
    private @Nullable String problem(Map<String, String> headers) {
        if (!headers.getOrDefault("upgrade", "").equalsIgnoreCase("websocket")
                || !OpeningHandshake.has(headers, "connection", "upgrade")) {
            return "its response does not upgrade the connection (RFC 6455 section 4.1)";
        } else if (!OpeningHandshake.accept(key).equals(headers.get("sec-websocket-accept"))) {
            return "its Sec-WebSocket-Accept is wrong (RFC 6455 section 4.1)";
        } else if (headers.containsKey("sec-websocket-extensions")) {
            return "it uses an extension that was not offered (RFC 6455 section 4.1)";
        }
        return OpeningHandshake.SUBPROTOCOL.equals(headers.get("sec-websocket-protocol"))
                ? null
                : "it has not accepted the subprotocol '" + OpeningHandshake.SUBPROTOCOL + "'";
    }

    /** The error for a server that does not answer as a web server does. */
    ConnectionException noHttp(@Nullable Exception cause) {
        return new ConnectionException(
                "there is no WebSocket at "
                        + url
                        + ": the server does not answer in HTTP. Is it the right port, and is "
                        + url.getScheme()
                        + " right?",
                cause);
    }
}
