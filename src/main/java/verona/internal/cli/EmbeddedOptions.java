package verona.internal.cli;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ExternalService;
import verona.server.embedded.options.Software;
import verona.server.embedded.options.StartTls;
import verona.server.embedded.options.UploadOptions;

/** What an embedded server is like, whatever it is for. */
final class EmbeddedOptions {

    @Option(
            names = "--domain",
            paramLabel = "NAME",
            converter = Converters.Domain.class,
            description =
                    "The XMPP domain: by default localhost, or that of the played script's first"
                            + " client.")
    private @Nullable String domain;

    @Option(names = "--no-registration", description = "Clients may register no accounts.")
    private boolean noRegistration;

    @Option(
            names = "--tls-required",
            description = "Clients have to encrypt their streams by STARTTLS.")
    private boolean tlsRequired;

    @Option(
            names = "--clock",
            paramLabel = "TIME",
            converter = Converters.Moment.class,
            description = "Stops the server's clock, for example at 2008-08-22T21:09:04Z.")
    private @Nullable Instant clock;

    @Option(
            names = "--software",
            paramLabel = "NAME[:VERSION]",
            description = "What the server says it is (XEP-0092).")
    private @Nullable String software;

    @Option(
            names = "--contact",
            paramLabel = "PURPOSE=URI",
            converter = Contact.Converter.class,
            description = "A contact address (XEP-0157), for example abuse=mailto:abuse@localhost.")
    private List<Contact> contacts = List.of();

    @Option(
            names = "--external-service",
            paramLabel = "URI",
            converter = Services.class,
            description = {
                "A service that the server announces (XEP-0215):",
                "stun://host:3478?transport=udp, turn://host:3478?secret=x, or",
                "ftp://user:password@host:21?transport=tcp."
            })
    private List<ExternalService> services = List.of();

    @Option(
            names = "--upload-size",
            paramLabel = "BYTES",
            description = "The maximum size of an uploaded file (XEP-0363).")
    private @Nullable Integer uploadSize;

    @Option(
            names = "--upload-types",
            paramLabel = "TYPE",
            split = ",",
            description = "The media types of uploaded files, for example text/plain,image/*.")
    private List<String> uploadTypes = List.of();

    /** Starts it with these options, which are more than {@link #options}. */
    EmbeddedServer start(EmbeddedServerOptions options) {
        EmbeddedServer server = EmbeddedServer.start(options);
        if (clock != null) {
            server.clock().stop(clock);
        }
        return server;
    }

    /**
     * The options, with free ports.
     *
     * @param usual the domain, if the arguments name none
     */
    EmbeddedServerOptions options(String usual) {
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT
                        .withDomain(domain == null ? usual : domain)
                        .withUpload(upload())
                        .withExternalServices(services.toArray(ExternalService[]::new));
        if (noRegistration) {
            options = options.withoutRegistration();
        }
        if (tlsRequired) {
            options = options.withStartTls(StartTls.REQUIRED);
        }
        if (software != null) {
            options = options.withSoftware(software(software));
        }
        return contacts.isEmpty() ? options : options.withContacts(Contact.info(contacts));
    }

    private UploadOptions upload() {
        UploadOptions upload = UploadOptions.DEFAULT.withTypes(uploadTypes.toArray(String[]::new));
        return uploadSize == null ? upload : upload.withFileSize(uploadSize);
    }

    private static Software software(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new Software(text, "", "")
                : new Software(text.substring(0, colon), text.substring(colon + 1), "");
    }
}
