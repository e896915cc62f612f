package verona.internal.connection;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.internal.time.Deadline;
import verona.stanza.Element;
import verona.stanza.Xml;
import verona.stanza.XmlException;

/**
 * Finds the WebSocket of a server by its host-meta document, XEP-0156 §2.
 *
 * @param document the URL of the document: in XML, which each server should have, or in JSON
 * @param trust which certificates the client accepts
 * @param timeout how long it may take
 */
public record HostMetaLookup(URI document, Supplier<Trust> trust, Duration timeout) {

    private static final String XRD = "http://docs.oasis-open.org/ns/xri/xrd-1.0";
    private static final String RELATION = "urn:xmpp:alt-connections:websocket";
    private static final int OK = 200;
    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_REDIRECTIONS = 5;
    private static final Set<Integer> ABSENT = Set.of(404, 410);
    private static final String XML_NAME = "/host-meta";
    private static final String JSON_NAME = "/host-meta.json";

    /**
     * Where the WebSocket is; the one over TLS if there are several. A document that has come over
     * HTTPS names no other (XEP-0156 §2.2).
     *
     * @throws ConnectionException if there is none, or the document can't be read
     */
    public URI webSocket() {
        List<URI> found = links(text());
        return first(found, "wss")
                .or(() -> isSecure(document) ? Optional.empty() : first(found, "ws"))
                .orElseThrow(
                        () ->
                                failed(
                                        isSecure(document)
                                                ? "it names no WebSocket over TLS"
                                                : "it names no WebSocket",
                                        null));
    }

    private static Optional<URI> first(List<URI> urls, String scheme) {
        return urls.stream()
                .filter(url -> scheme.equals(url.getScheme()) && url.getHost() != null)
                .findFirst();
    }

    private static boolean isSecure(URI url) {
        return "https".equals(url.getScheme());
    }

    private List<URI> links(String text) {
        try {
            Stream<Map<String, String>> links =
                    text.strip().startsWith("{") ? jsonLinks(text) : xmlLinks(text);
            return links.filter(link -> RELATION.equals(link.get("rel")))
                    .map(link -> URI.create(String.valueOf(link.get("href"))))
                    .toList();
        } catch (XmlException | IllegalArgumentException e) {
            throw failed("it is no host-meta document: " + e.getMessage(), e);
        }
    }

    private static Stream<Map<String, String>> xmlLinks(String text) {
        String xml = text.strip().replaceFirst("^<\\?xml[^>]*>\\s*", "");
        return Xml.read(xml).children().stream()
                .filter(link -> link.is(XRD, "Link"))
                .map(Element::attributes);
    }

    /** RFC 6415, Appendix A. */
    private static Stream<Map<String, String>> jsonLinks(String text) {
        return JsonText.objects(JsonText.read(text), "links").stream();
    }

    /** Where the document in XML is not there, the one in JSON may be (XEP-0156 §2.2). */
    private String text() {
        Deadline deadline = Deadline.in(timeout);
        HttpResponse<String> answer = answer(document, deadline);
        if (ABSENT.contains(answer.statusCode()) && document.getPath().endsWith(XML_NAME)) {
            URI json = URI.create(document.toString().replace(XML_NAME, JSON_NAME));
            HttpResponse<String> other = answer(json, deadline);
            answer = other.statusCode() == OK ? other : answer;
        }
        if (answer.statusCode() != OK) {
            throw failed("the server answers HTTP " + answer.statusCode(), null);
        }
        return answer.body();
    }

    /** What a document's place answers that is no redirection. */
    private HttpResponse<String> answer(URI from, Deadline deadline) {
        URI place = from;
        for (int i = 0; i < MOST_REDIRECTIONS; i++) {
            HttpResponse<String> response = response(place, deadline);
            String location = response.headers().firstValue("Location").orElse(null);
            if (location == null || !REDIRECTIONS.contains(response.statusCode())) {
                return response;
            }
            place = redirection(place, location);
        }
        throw failed("the server redirects too often, last to " + place, null);
    }

    /** RFC 6415 §3: whoever has asked over HTTPS goes nowhere else. */
    private URI redirection(URI from, String location) {
        try {
            URI to = from.resolve(location);
            if (isSecure(to) || "http".equals(to.getScheme()) && !isSecure(from)) {
                return to;
            }
        } catch (IllegalArgumentException e) {
            throw failed("the server redirects to what is no URL: '" + location + "'", e);
        }
        throw failed("the server redirects to " + location + ", which is no HTTPS", null);
    }

    private HttpResponse<String> response(URI place, Deadline deadline) {
        CompletableFuture<HttpResponse<String>> answer =
                HttpClients.of(isSecure(place) ? trust.get() : Trust.jdk())
                        .sendAsync(
                                HttpRequest.newBuilder(place).build(),
                                HttpResponse.BodyHandlers.ofString());
        try {
            return deadline.await(answer);
        } catch (TimeoutException e) {
            throw failed("no answer within " + timeout.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw failed(why(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedConnectionException();
        } finally {
            // Else what has not come yet would go on coming.
            answer.cancel(true);
        }
    }

    private static String why(Throwable failure) {
        return failure instanceof ConnectException
                ? "connection refused"
                : String.valueOf(failure.getMessage());
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
