package verona.internal.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.CertificateFiles;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ExternalService;
import verona.server.embedded.options.NodeCreation;
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

    @Option(names = "--no-tls", description = "Clients are offered no STARTTLS.")
    private boolean noTls;

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            description =
                    "The server's certificate and those of its issuers, in PEM; by default it makes"
                            + " one.")
    private @Nullable Path certificate;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The certificate's key, in PEM: PKCS #8, not encrypted.")
    private @Nullable Path key;

    @Option(
            names = "--admin",
            paramLabel = "JID",
            converter = Converters.BareJid.class,
            description =
                    "An administrator, who may run commands (XEP-0133), and owns all nodes: by"
                            + " default admin at the domain. Can be repeated.")
    private List<String> admins = List.of();

    @Option(
            names = "--node-creation",
            paramLabel = "WHO",
            description =
                    "Who may create nodes (XEP-0060): admins, as by default, accounts, or"
                            + " everybody.")
    private NodeCreation nodeCreation = NodeCreation.ADMINS;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

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
                        .withNodeCreation(nodeCreation)
                        .withExternalServices(services.toArray(ExternalService[]::new));
        if (noRegistration) {
            options = options.withoutRegistration();
        }
        options = tls(options);
        if (!admins.isEmpty()) {
            options = options.withAdmins(admins.toArray(String[]::new));
        }
        if (software != null) {
            options = options.withSoftware(software(software));
        }
        return contacts.isEmpty() ? options : options.withContacts(Contact.info(contacts));
    }

    private EmbeddedServerOptions tls(EmbeddedServerOptions options) {
        if (noTls && tlsRequired) {
            throw wrong("--no-tls and --tls-required can't be combined");
        }
        if ((certificate == null) != (key == null)) {
            throw wrong("--certificate and --key go together");
        }
        StartTls startTls = noTls ? StartTls.OFF : StartTls.OFFERED;
        EmbeddedServerOptions changed =
                options.withStartTls(tlsRequired ? StartTls.REQUIRED : startTls);
        return certificate == null || key == null
                ? changed
                : changed.withCertificate(new CertificateFiles(certificate, key));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
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
