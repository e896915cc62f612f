package verona.internal.websocket;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A server's answer to an HTTP request: it changes to WebSocket (RFC 6455 §4.2), gives the host's
 * meta data (XEP-0156), or says what is wrong.
 *
 * @param upgraded whether frames follow
 * @param response the whole response
 */
public record ServerHandshake(boolean upgraded, String response) {

    private static final int KEY_LENGTH = 16;
    private static final String END = "\r\n";

    /** The answer to a request, given its head without the empty line at the end. */
    static ServerHandshake answer(String head, HostMeta hostMeta) {
        String[] lines = head.split(END, -1);
        String[] request = lines[0].split(" ", -1);
        if (request.length != 3 || !request[2].startsWith("HTTP/1.")) {
            return noHttp();
        }
        String path = request[1].split("\\?", 2)[0];
        if (!request[0].equals("GET")) {
            return refused("405 Method Not Allowed", "Allow: GET" + END, "Only GET is allowed.");
        }
        if (hostMeta.has(path)) {
            return new ServerHandshake(
                    false,
                    response(
                            "200 OK",
                            "Access-Control-Allow-Origin: *" + END,
                            HostMeta.type(path),
                            hostMeta.document(path)));
        }
        return path.equals(HostMeta.WEBSOCKET_PATH)
                ? upgrade(OpeningHandshake.headers(lines))
                : refused(
                        "404 Not Found",
                        "",
                        "The WebSocket is at " + HostMeta.WEBSOCKET_PATH + ".");
    }

    private static ServerHandshake upgrade(Map<String, String> headers) {
        if (!OpeningHandshake.has(headers, "upgrade", "websocket")
                || !OpeningHandshake.has(headers, "connection", "upgrade")) {
            return refused(
                    "426 Upgrade Required",
                    "Upgrade: websocket" + END,
                    "This is a WebSocket (RFC 7395).");
        }
        if (!OpeningHandshake.has(headers, "sec-websocket-version", "13")) {
            return refused(
                    "426 Upgrade Required",
                    "Sec-WebSocket-Version: 13" + END,
                    "The version of WebSocket is 13.");
        }
        String key = headers.getOrDefault("sec-websocket-key", "");
        if (!isKey(key) || !headers.containsKey("host")) {
            return refused("400 Bad Request", "", "Sec-WebSocket-Key or Host is wrong.");
        }
        return OpeningHandshake.has(headers, "sec-websocket-protocol", OpeningHandshake.SUBPROTOCOL)
                ? new ServerHandshake(true, accepted(key))
                : refused("400 Bad Request", "", "The subprotocol is xmpp (RFC 7395 section 3.1).");
    }

    private static boolean isKey(String key) {
        try {
            return Base64.getDecoder().decode(key).length == KEY_LENGTH;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String accepted(String key) {
        return String.join(
                END,
                "HTTP/1.1 101 Switching Protocols",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Accept: " + OpeningHandshake.accept(key),
                "Sec-WebSocket-Protocol: " + OpeningHandshake.SUBPROTOCOL,
                "",
                "");
    }

    static ServerHandshake noHttp() {
        return refused("400 Bad Request", "", "This port speaks HTTP and WebSocket.");
    }

    /**
     * The answer to a request that is not granted.
     *
     * @param headers each with the end of its line
     */
    public static ServerHandshake refused(String status, String headers, String why) {
        return new ServerHandshake(false, response(status, headers, "text/plain", why + "\n"));
    }

    /** Its status in HTTP: {@code 404 Not Found}. */
    public String status() {
        return response.substring(response.indexOf(' ') + 1, response.indexOf(END));
    }

    private static String response(String status, String headers, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        List<String> lines =
                Arrays.asList(
                        "HTTP/1.1 " + status,
                        headers + "Connection: close",
                        "Content-Type: " + type,
                        "Content-Length: " + length,
                        "",
                        body);
        return String.join(END, lines);
    }
}
