package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.UploadSlot.send;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.UploadSlot;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.UploadOptions;
import verona.stanza.Element;

/** XEP-0363: limits, the clock, and the end of the server. */
class UploadTest extends EmbeddedServerTests {

    private static final String REQUEST =
            "<request xmlns='urn:xmpp:http:upload:0' filename='%s' size='%s' content-type='%s'/>";
    private static final String NOTE = REQUEST.formatted("note.txt", 5, "text/plain");

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

    private UploadSlot slot(String request) {
        Element answer = ask(request);
        assertThat(answer.attribute("type")).as(answer.toXml()).isEqualTo("result");
        return new UploadSlot(answer.children().get(0));
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

    @Test
    void takesNoFileTooLate() throws IOException, InterruptedException {
        server.clock().stop();
        UploadSlot slot = slot(NOTE);
        server.clock().advance(Duration.ofMinutes(5));
        assertThat(send(slot.put("Romeo")).statusCode()).isEqualTo(403);
    }

    @Test
    void takesFilesOnTheHostOfTheServer() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withHost("localhost");
        try (EmbeddedServer other = withAccounts(EmbeddedServer.start(options));
                RawClient client = RawClient.login(other, "romeo", "test")) {
            Element answer = client.ask("get", "upload.localhost", NOTE);
            assertThat(new UploadSlot(answer.children().get(0)).url("put").getHost())
                    .isEqualTo("localhost");
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
        send(slot(NOTE).put("Romeo"));
        slot(REQUEST.formatted("large.txt", 100, "text/plain"));
        String other = REQUEST.formatted("other.txt", 50, "text/plain");
        assertThat(condition(ask(other))).isEqualTo("resource-constraint");
        server.clock().advance(Duration.ofMinutes(5));
        slot(other);
    }

    @Test
    void listensNoLongerThanTheServer() {
        int port = slot(NOTE).url("get").getPort();
        server.close();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void closesInFaceOfAFileThatDoesNotCome() throws IOException, InterruptedException {
        UploadSlot slot = slot(NOTE);
        HttpRequest half = slot.put("Romeo").build();
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
            slot.get();
            server.close();
            socket.setSoTimeout(10_000);
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** Whoever forgets to close a server is not to keep the JVM from its end. */
    @Test
    void leavesNoThreadThatKeepsTheJvmAlive() throws IOException, InterruptedException {
        send(slot(NOTE).put("Romeo"));
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("HTTP-Dispatcher"))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
    }
}
