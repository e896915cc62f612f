package verona.internal.script.play;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import verona.internal.server.process.ProgramOptions;
import verona.internal.server.prosody.InstalledProsody;
import verona.internal.server.prosody.Prosody;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.ContactInfo;
import verona.server.embedded.options.ContactInfo.Purpose;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ExternalService;
import verona.server.embedded.options.Software;
import verona.server.embedded.options.UploadOptions;

/**
 * Servers as the community's scripts expect them: a clock that stands still, certain addresses to
 * contact, certain external services, named Prosody.
 */
public final class CorpusServer {

    private static final String HOST = "default.example";

    private CorpusServer() {}

    /** The name of the server that {@code verona.server} names. */
    static String name() {
        return Servers.provider(ServerKind.DEFAULT, System::getProperty).name();
    }

    /** Skips the test, with a message, on a server whose stanzas no script says to the letter. */
    public static void assumeScriptsFit() {
        assumeTrue(
                List.of("embedded", "prosody").contains(name()),
                "the scripts say to the letter what the embedded server and Prosody send");
    }

    static XmppServer start() {
        return name().equals("prosody") ? prosody() : embedded();
    }

    private static XmppServer prosody() {
        InstalledProsody.assume();
        return Prosody.start(ProgramOptions.defaults().withConfig(config()));
    }

    public static Path config() {
        try {
            return Path.of(
                    Objects.requireNonNull(CorpusServer.class.getResource("corpus.cfg.lua"))
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XmppServer embedded() {
        EmbeddedServer server =
                EmbeddedServer.start(
                        EmbeddedServerOptions.DEFAULT
                                .withSoftware(new Software("Prosody", "0.12", ""))
                                .withUpload(
                                        UploadOptions.DEFAULT
                                                .withFileSize(10_000_000)
                                                .withTypes("text/plain", "image/*"))
                                .withContacts(contacts())
                                .withExternalServices(services()));
        server.clock().stop(Instant.parse("2008-08-22T21:09:04Z"));
        return server;
    }

    private static ContactInfo contacts() {
        return ContactInfo.NONE
                .with(Purpose.ABUSE, "mailto:abuse@localhost", "xmpp:abuse@localhost")
                .with(Purpose.ADMIN, "mailto:admin@localhost", "xmpp:admin@localhost")
                .with(
                        Purpose.FEEDBACK,
                        "http://localhost/feedback.html",
                        "mailto:feedback@localhost",
                        "xmpp:feedback@localhost")
                .with(Purpose.SALES, "xmpp:sales@localhost")
                .with(Purpose.SECURITY, "xmpp:security@localhost")
                .with(Purpose.STATUS, "gopher://status.localhost")
                .with(Purpose.SUPPORT, "https://localhost/support.html", "xmpp:support@localhost");
    }

    private static ExternalService[] services() {
        return new ExternalService[] {
            ExternalService.of("stun", HOST, 9876, "udp"),
            ExternalService.of("turn", HOST, 9876, "udp").withSecret("<secret>"),
            ExternalService.of("turn", HOST, 9876, "udp").withSecret("foo"),
            ExternalService.of("ftp", HOST, 2121, "tcp").withPassword("john", "password"),
            ExternalService.of("ftp", "ftp.example.com", 21, "tcp").withPassword("john", "password")
        };
    }
}
