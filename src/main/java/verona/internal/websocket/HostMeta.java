package verona.internal.websocket;

import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import verona.stanza.Xml;

/**
 * Where the server's WebSockets are, for clients that look it up (XEP-0156 §2).
 *
 * @param webSockets their URLs
 */
public record HostMeta(Supplier<List<URI>> webSockets) {

    /** The path of the WebSocket. */
    public static final String WEBSOCKET_PATH = "/xmpp-websocket";

    private static final String XML = "/.well-known/host-meta";
    private static final String JSON = XML + ".json";
    private static final String RELATION = "urn:xmpp:alt-connections:websocket";

    /** Whether there is a document at that path. */
    boolean has(String path) {
        return path.equals(XML) || path.equals(JSON);
    }

    static String type(String path) {
        return path.equals(JSON) ? "application/jrd+json" : "application/xrd+xml";
    }

    String document(String path) {
        return path.equals(JSON) ? json() : xml();
    }

    private String xml() {
        return webSockets.get().stream()
                .map(url -> "<Link rel='" + RELATION + "' href='" + Xml.escape("" + url) + "'/>")
                .collect(
                        Collectors.joining(
                                "",
                                "<?xml version='1.0' encoding='utf-8'?>"
                                        + "<XRD xmlns='http://docs.oasis-open.org/ns/xri/xrd-1.0'>",
                                "</XRD>"));
    }

    private String json() {
        return webSockets.get().stream()
                .map(url -> "{\"rel\":\"" + RELATION + "\",\"href\":\"" + url + "\"}")
                .collect(Collectors.joining(",", "{\"links\":[", "]}"));
    }
}
