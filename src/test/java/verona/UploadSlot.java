package verona;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import verona.stanza.Element;

/** A slot for a file (XEP-0363 §4), and what HTTP clients do with it. */
public record UploadSlot(Element slot) {

    private static final String NAMESPACE = "urn:xmpp:http:upload:0";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /**
     * Where the file is put, or got.
     *
     * @param method {@code put} or {@code get}
     */
    public URI url(String method) {
        return URI.create(requireNonNull(slot.child(NAMESPACE, method).attribute("url")));
    }

    /** A request that puts a text file there, with the headers that the server wants, if any. */
    public HttpRequest.Builder put(String text) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url("put"))
                        .header("Content-Type", "text/plain")
                        .PUT(BodyPublishers.ofString(text));
        for (Element header : slot.child(NAMESPACE, "put").children()) {
            request.header(requireNonNull(header.attribute("name")), header.text());
        }
        return request;
    }

    public HttpResponse<String> get() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url("get")));
    }

    public static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }
}
