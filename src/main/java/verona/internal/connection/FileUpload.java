package verona.internal.connection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import verona.connection.Trust;

/**
 * A file that is put to a URL.
 *
 * @param type its content type
 */
public record FileUpload(byte[] content, String type) {

    /**
     * Puts it there.
     *
     * @param headers further headers
     * @return the status of the response
     * @throws IOException if there is no response within the timeout
     */
    public int put(URI url, Map<String, String> headers, Trust trust, Duration timeout)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(url)
                        .timeout(timeout)
                        .header("Content-Type", type)
                        .PUT(BodyPublishers.ofByteArray(content));
        headers.forEach(request::header);
        return HttpClients.of(url.getScheme().equalsIgnoreCase("https") ? trust : Trust.jdk())
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }
}
