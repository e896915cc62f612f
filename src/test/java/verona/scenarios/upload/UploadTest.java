package verona.scenarios.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Stanzas.*;
import static verona.UploadSlot.send;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.UploadSlot;
import verona.XmppClient;
import verona.XmppTest;
import verona.scenarios.Specification;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.vocabulary.Disco;
import verona.vocabulary.Roster;
import verona.vocabulary.Upload;

/** XEP-0363, with files that really come and go. */
@XmppTest
class UploadTest {

    private static final String NAMESPACE = "urn:xmpp:http:upload:0";

    @Client XmppClient romeo;

    private final XmppServer server;
    private String service = "";

    UploadTest(XmppServer server) {
        this.server = server;
    }

    /** XEP-0363 §3: it is a service beside the server. */
    @BeforeEach
    void findTheService() {
        service = "upload." + server.domain();
        romeo.sends(iqGet("items").to(server.domain()).with(Disco.items()))
                .receivesNext(iqResult("items").with(Disco.items().item(service)));
    }

    private static Element request(String name, int size) {
        return Upload.request(name, size, "text/plain");
    }

    private UploadSlot slot(String name, int size) {
        return new UploadSlot(
                romeo.sends(iqGet("slot").to(service).with(request(name, size)))
                        .receivesNext(iqResult("slot").from(service))
                        .element()
                        .child(NAMESPACE, "slot"));
    }

    private UploadSlot note() {
        return slot("note.txt", 5);
    }

    /** §3. */
    @Test
    void isFound() {
        romeo.sends(iqGet("info").to(service).with(Disco.info()))
                .receivesNext(
                        iqResult("info")
                                .with(Disco.info().identity("store", "file").feature(NAMESPACE)));
    }

    /** §4 and §7. */
    @Test
    void givesBackTheFileThatWasPutThere() throws IOException, InterruptedException {
        UploadSlot slot = note();
        assertThat(send(slot.put("Juliet")).statusCode()).isEqualTo(413);
        assertThat(send(slot.put("Romeo")).statusCode()).isEqualTo(201);
        assertThat(slot.get().body()).isEqualTo("Romeo");
        assertThat(slot.get().headers().firstValue("Content-Type")).contains("text/plain");
    }

    @Test
    void hasNoFileThatNobodyHasPutThere() throws IOException, InterruptedException {
        Specification.otherwiseOnProsody(server, "RFC 9110 §15.5.5");
        assertThat(note().get().statusCode()).isEqualTo(404);
    }

    @Test
    void describesAFileWithoutSendingIt() throws IOException, InterruptedException {
        UploadSlot slot = note();
        send(slot.put("Romeo"));
        HttpResponse<String> head =
                send(
                        HttpRequest.newBuilder(slot.url("get"))
                                .method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.headers().firstValue("Content-Length")).contains("5");
    }

    @Test
    void takesAnEmptyFile() throws IOException, InterruptedException {
        UploadSlot slot = slot("empty", 0);
        assertThat(send(slot.put("")).statusCode()).isEqualTo(201);
        assertThat(slot.get().body()).isEmpty();
    }

    @Test
    void takesAFileOnce() throws IOException, InterruptedException {
        UploadSlot slot = note();
        send(slot.put("Romeo"));
        assertThat(send(slot.put("Paris")).statusCode()).isEqualTo(409);
        assertThat(slot.get().body()).isEqualTo("Romeo");
    }

    @Test
    void takesFilesFromWhoAskedForTheSlotOnly() throws IOException, InterruptedException {
        UploadSlot slot = note();
        HttpRequest.Builder request = HttpRequest.newBuilder(slot.url("put"));
        request.PUT(BodyPublishers.ofString("Paris"));
        assertThat(send(request).statusCode()).isEqualTo(401);
        Specification.otherwiseOnProsody(server, "RFC 9110 §15.5.4");
        assertThat(send(request.header("Authorization", "Bearer x")).statusCode()).isEqualTo(403);
        assertThat(slot.get().statusCode()).isEqualTo(404);
    }

    /** §7. */
    @Test
    void takesNoFileOfAnotherType() throws IOException, InterruptedException {
        Specification.differsOnProsody(server, "XEP-0363 §7");
        HttpRequest.Builder put = note().put("Romeo").setHeader("Content-Type", "text/html");
        assertThat(send(put).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing/here"})
    void knowsNoOtherFiles(String path) throws IOException, InterruptedException {
        if (path.equals("/")) {
            Specification.otherwiseOnProsody(server, "XEP-0363 §4");
        }
        URI elsewhere = note().url("get").resolve(path);
        assertThat(send(HttpRequest.newBuilder(elsewhere)).statusCode()).isEqualTo(404);
    }

    @Test
    void deletesNothing() throws IOException, InterruptedException {
        Specification.otherwiseOnProsody(server, "RFC 9110 §15.5.6");
        HttpRequest.Builder delete = HttpRequest.newBuilder(note().url("get")).DELETE();
        assertThat(send(delete).statusCode()).isEqualTo(405);
    }

    /** §4: what is not ASCII is percent-encoded, the ending stays. */
    @Test
    void keepsTheFilesName() throws IOException, InterruptedException {
        UploadSlot slot = slot("tr\u00e8s cool?#%.txt", 5);
        assertThat(slot.url("get").toString()).endsWith("/tr%C3%A8s%20cool%3F%23%25.txt");
        send(slot.put("Romeo"));
        assertThat(slot.get().body()).isEqualTo("Romeo");
    }

    @Test
    void answersWhatItDoesNotDo() {
        isRefused(iqSet("request").to(service).with(request("note.txt", 5)));
        isRefused(iqGet("request").to("x@" + service).with(request("note.txt", 5)));
        isRefused(iqGet("request").to(service).with(Roster.query()));
        romeo.sends(message().to(service).body("Here"))
                .receivesNext(message().error(service_unavailable));
    }

    @Test
    void ignoresPresence() {
        Specification.otherwiseOnProsody(server, "RFC 6120 §8.3.1");
        romeo.sends(presence().to(service)).receivesNothing();
    }

    @Test
    void answersPings() {
        Specification.isOptionalOnProsody(server, "XEP-0199 §5");
        romeo.sends(iqGet("ping").to(service).with(ping())).receivesNext(iqResult("ping"));
    }

    private void isRefused(IqSpec request) {
        romeo.sends(request).receivesNext(iqError("request", service_unavailable));
    }
}
