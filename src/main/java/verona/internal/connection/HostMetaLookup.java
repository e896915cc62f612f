package verona.internal.connection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/**
 * Finds the WebSocket of a server by its host-meta document, XEP-0156 §3.
 *
 * @param document the URL of the document in XML
 * @param trust which certificates the client accepts
 * @param timeout how long it may take
 */
public record HostMetaLookup(URI document, Supplier<Trust> trust, Duration timeout) {

    private static final String XRD = "http://docs.oasis-open.org/ns/xri/xrd-1.0";
    private static final String RELATION = "urn:xmpp:alt-connections:websocket";
    private static final int OK = 200;

    /**
     * Where the WebSocket is; the one over TLS if there are several.
     *
     * @throws ConnectionException if there is none, or the document can't be read
     */
    public URI webSocket() {
        List<URI> found = links(text());
        return found.stream()
                .filter(url -> "wss".equals(url.getScheme()))
                .findFirst()
                .or(() -> found.stream().findFirst())
                .orElseThrow(() -> failed("it names no WebSocket", null));
    }

    private List<URI> links(String text) {
        try {
            Element document = Xml.read(text.strip().replaceFirst("^<\\?xml[^>]*>\\s*", ""));
            return document.children().stream()
                    .filter(link -> link.is(XRD, "Link"))
                    .filter(link -> RELATION.equals(link.attribute("rel")))
                    .map(link -> URI.create(String.valueOf(link.attribute("href"))))
                    .toList();
        } catch (XmlException | IllegalArgumentException e) {
            throw failed("it is no host-meta document: " + e.getMessage(), e);
        }
    }

    private String text() {
        HttpRequest request = HttpRequest.newBuilder(document).timeout(timeout).build();
        try {
            HttpResponse<String> response =
                    client().client().send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != OK) {
                throw failed("the server answers HTTP " + response.statusCode(), null);
            }
            return response.body();
        } catch (IOException e) {
            throw failed(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedConnectionException();
        }
    }

    private HttpClients.Entry client() {
        return document.getScheme().equals("https")
                ? HttpClients.secure(trust.get(), null)
                : HttpClients.plain();
    }

    private ConnectionException failed(String why, @Nullable Exception cause) {
        return new ConnectionException(
                "No WebSocket was found by "
                        + document
                        + " (XEP-0156): "
                        + why
                        + ". Give its URL in the setting verona.external.websocket.",
                cause);
    }
}
