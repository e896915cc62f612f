package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.UploadOptions;
import verona.stanza.Element;

/** XEP-0363, with files that really come and go. */
class UploadTest extends EmbeddedServerTests {

    private static final String NAMESPACE = "urn:xmpp:http:upload:0";
    private static final String REQUEST =
            "<request xmlns='urn:xmpp:http:upload:0' filename='%s' size='%s' content-type='%s'/>";
    private static final String NOTE = REQUEST.formatted("note.txt", 5, "text/plain");

    private final HttpClient http = HttpClient.newHttpClient();
    private final RawClient romeo = bound("romeo");

    @Override
    EmbeddedServer start() {
        UploadOptions files =
                UploadOptions.DEFAULT
                        .withFileSize(100)
                        .withTotalSize(150)
                        .withTypes("text/plain", "image/*");
        return withAccounts(EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withUpload(files)));
    }

    private Element ask(String payload) {
        return romeo.ask("get", "upload.localhost", payload);
    }

    private Element slot(String request) {
        Element answer = ask(request);
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        return answer.children().get(0);
    }

    private static URI url(Element slot, String method) {
        Element place = slot.child(NAMESPACE, method);
        assertThat(place).isNotNull();
        return URI.create(String.valueOf(place.attribute("url")));
    }

    private static HttpRequest.Builder put(Element slot, String text) {
        Element header = slot.children().get(1).children().get(0);
        return HttpRequest.newBuilder(url(slot, "put"))
                .header(String.valueOf(header.attribute("name")), header.text())
                .header("Content-Type", "text/plain")
                .PUT(BodyPublishers.ofString(text));
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(10)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(Element slot) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(url(slot, "get")));
    }

    /** §3. */
    @Test
    void isFoundWithItsLimit() {
        String items = "<query xmlns='http://jabber.org/protocol/disco#items'/>";
        assertThat(romeo.ask("get", "localhost", items).toXml())
                .contains("<item jid='upload.localhost'/>");
        assertThat(ask("<query xmlns='http://jabber.org/protocol/disco#info'/>").toXml())
                .contains("<identity category='store' type='file'")
                .contains("<feature var='urn:xmpp:http:upload:0'/>")
                .contains("var='max-file-size' type='text-single'><value>100</value>");
    }

    /** §4 and §7. */
    @Test
    void givesBackTheFileThatWasPutThere() throws IOException, InterruptedException {
        Element slot = slot(NOTE);
        assertThat(get(slot).statusCode()).isEqualTo(404);
        assertThat(send(put(slot, "Juliet")).statusCode()).isEqualTo(413);
        assertThat(send(put(slot, "Romeo")).statusCode()).isEqualTo(201);
        assertThat(get(slot).body()).isEqualTo("Romeo");
        assertThat(get(slot).headers().firstValue("Content-Type")).contains("text/plain");
    }

    @Test
    void describesAFileWithoutSendingIt() throws IOException, InterruptedException {
        Element slot = slot(NOTE);
        send(put(slot, "Romeo"));
        HttpResponse<String> head =
                send(
                        HttpRequest.newBuilder(url(slot, "get"))
                                .method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("5");
    }

    @Test
    void takesAnEmptyFile() throws IOException, InterruptedException {
        Element slot = slot(REQUEST.formatted("empty", 0, "text/plain"));
        assertThat(send(put(slot, "")).statusCode()).isEqualTo(201);
        assertThat(get(slot).body()).isEmpty();
    }

    @Test
    void takesAFileOnce() throws IOException, InterruptedException {
        Element slot = slot(NOTE);
        send(put(slot, "Romeo"));
        assertThat(send(put(slot, "Paris")).statusCode()).isEqualTo(409);
        assertThat(get(slot).body()).isEqualTo("Romeo");
    }

    @Test
    void takesFilesFromWhoAskedForTheSlotOnly() throws IOException, InterruptedException {
        Element slot = slot(NOTE);
        HttpRequest.Builder request = HttpRequest.newBuilder(url(slot, "put"));
        request.PUT(BodyPublishers.ofString("Paris"));
        assertThat(send(request).statusCode()).isEqualTo(401);
        assertThat(send(request.header("Authorization", "Bearer x")).statusCode()).isEqualTo(403);
        assertThat(get(slot).statusCode()).isEqualTo(404);
    }

    @Test
    void takesNoFileOfAnotherType() throws IOException, InterruptedException {
        HttpRequest.Builder put = put(slot(NOTE), "Romeo").setHeader("Content-Type", "text/html");
        assertThat(send(put).statusCode()).isEqualTo(415);
    }

    @Test
    void takesNoFileTooLate() throws IOException, InterruptedException {
        server.clock().stop();
        Element slot = slot(NOTE);
        server.clock().advance(Duration.ofMinutes(5));
        assertThat(send(put(slot, "Romeo")).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing/here"})
    void knowsNoOtherFiles(String path) throws IOException, InterruptedException {
        URI elsewhere = url(slot(NOTE), "get").resolve(path);
        assertThat(send(HttpRequest.newBuilder(elsewhere)).statusCode()).isEqualTo(404);
    }

    @Test
    void deletesNothing() throws IOException, InterruptedException {
        HttpRequest.Builder delete = HttpRequest.newBuilder(url(slot(NOTE), "get")).DELETE();
        assertThat(send(delete).statusCode()).isEqualTo(405);
    }

    /** §4: what is not ASCII is percent-encoded, the ending stays. */
    @Test
    void keepsTheFilesName() throws IOException, InterruptedException {
        Element slot = slot(REQUEST.formatted("tr\u00e8s cool?#%.txt", 5, "text/plain"));
        assertThat(url(slot, "get").toString()).endsWith("/tr%C3%A8s%20cool%3F%23%25.txt");
        send(put(slot, "Romeo"));
        assertThat(get(slot).body()).isEqualTo("Romeo");
    }

    @Test
    void takesFilesOnTheHostOfTheServer() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withHost("localhost");
        try (EmbeddedServer other = withAccounts(EmbeddedServer.start(options));
                RawClient client = RawClient.login(other, "romeo", "test")) {
            Element answer = client.ask("get", "upload.localhost", NOTE);
            assertThat(url(answer.children().get(0), "put").getHost()).isEqualTo("localhost");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, 5, image/png, ",
        "a.txt, 5, text/plain; charset=utf-8, ",
        "a.txt, 100, text/plain, ",
        "a.txt, 101, text/plain, not-acceptable",
        "a.txt, 99999999999999999999, text/plain, not-acceptable",
        "a.txt, -1, text/plain, bad-request",
        "a.txt, 1.5, text/plain, bad-request",
        "a.txt, '', text/plain, bad-request",
        "'', 5, text/plain, bad-request",
        "a/b.txt, 5, text/plain, bad-request",
        ".., 5, text/plain, bad-request",
        "a.exe, 5, application/x-executable, not-acceptable",
        "a.txt, 5, text/html, not-acceptable",
    })
    void givesSlotsForFilesThatMayBePutThere(
            String name, String size, String type, String condition) {
        Element answer = ask(REQUEST.formatted(name, size, type));
        assertThat(is(answer, "iq", "result") ? null : condition(answer)).isEqualTo(condition);
    }

    /** §6. */
    @Test
    void tellsTheLimitToWhomAFileIsTooLarge() {
        assertThat(ask(REQUEST.formatted("a.txt", 101, "text/plain")).toXml())
                .contains(
                        "<error type='modify'>",
                        "<file-too-large xmlns='urn:xmpp:http:upload:0'>"
                                + "<max-file-size>100</max-file-size></file-too-large>");
    }

    @Test
    void takesAsManyFilesAsFitUntilASlotIsForfeited() throws IOException, InterruptedException {
        server.clock().stop();
        send(put(slot(NOTE), "Romeo"));
        slot(REQUEST.formatted("large.txt", 100, "text/plain"));
        String other = REQUEST.formatted("other.txt", 50, "text/plain");
        assertThat(condition(ask(other))).isEqualTo("resource-constraint");
        server.clock().advance(Duration.ofMinutes(5));
        slot(other);
    }

    @Test
    void answersWhatItDoesNotDo() {
        assertThat(condition(romeo.ask("set", "upload.localhost", NOTE)))
                .isEqualTo("service-unavailable");
        assertThat(condition(romeo.ask("get", "x@upload.localhost", NOTE)))
                .isEqualTo("service-unavailable");
        assertThat(condition(ask("<query xmlns='jabber:iq:roster'/>")))
                .isEqualTo("service-unavailable");
        assertThat(ask("<ping xmlns='urn:xmpp:ping'/>").attribute("type")).isEqualTo("result");
        romeo.send("<message to='upload.localhost'><body>Here</body></message>");
        assertThat(condition(romeo.next())).isEqualTo("service-unavailable");
        assertThat(romeo.send("<presence to='upload.localhost'/>").hasNothing()).isTrue();
    }

    @Test
    void listensNoLongerThanTheServer() {
        int port = url(slot(NOTE), "get").getPort();
        server.close();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void closesInFaceOfAFileThatDoesNotCome() throws IOException, InterruptedException {
        Element slot = slot(NOTE);
        HttpRequest half = put(slot, "Romeo").build();
        try (Socket socket = new Socket("127.0.0.1", half.uri().getPort())) {
            String authorization = half.headers().firstValue("Authorization").orElseThrow();
            String head =
                    "PUT "
                            + half.uri().getPath()
                            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + authorization
                            + "\r\nContent-Length: 5\r\n\r\nRo";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            // Gives the server time to be reading by then; it has to close either way.
            get(slot);
            server.close();
            socket.setSoTimeout(10_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** Whoever forgets to close a server is not to keep the JVM from its end. */
    @Test
    void leavesNoThreadThatKeepsTheJvmAlive() throws IOException, InterruptedException {
        send(put(slot(NOTE), "Romeo"));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("HTTP-Dispatcher"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }
}
