package verona.server.embedded.options;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.BareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Addresses;
import verona.server.embedded.EmbeddedServer;

/**
 * The options of an {@link EmbeddedServer}. They are immutable: each {@code with…} method returns a
 * changed copy.
 *
 * <pre>{@code
 * EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withDomain("verona.lit"));
 * }</pre>
 */
public final class EmbeddedServerOptions implements Cloneable {

    /**
     * The defaults: domain {@code localhost}, free ports of 127.0.0.1, STARTTLS offered, in-band
     * registration allowed, {@link Limits#DEFAULT}.
     */
    public static final EmbeddedServerOptions DEFAULT = new EmbeddedServerOptions();

    private static final String ANONYMOUS = "ANONYMOUS";

    private String domain = "localhost";
    private String host = "127.0.0.1";
    private int port;
    private boolean registration = true;
    private Duration tombstones = Duration.ofDays(30);
    private StartTls startTls = StartTls.OFFERED;
    private ServerCertificate certificate = ServerCertificate.VALID;
    private @Nullable CertificateFiles certificateFiles;
    private int directTlsPort;
    private int webSocketPort;
    private int secureWebSocketPort;
    private List<String> mechanisms =
            List.of(
                    "SCRAM-SHA-512-PLUS",
                    "SCRAM-SHA-256-PLUS",
                    "SCRAM-SHA-1-PLUS",
                    "SCRAM-SHA-512",
                    "SCRAM-SHA-256",
                    "SCRAM-SHA-1",
                    "EXTERNAL",
                    "PLAIN",
                    ANONYMOUS);
    private boolean sasl2 = true;
    private Duration tokenLifetime = Duration.ofDays(21);
    private ResourceConflict resourceConflict = ResourceConflict.CLOSE_OLDER;
    private Limits limits = Limits.DEFAULT;
    private Software software = Software.VERONA;
    private UploadOptions upload = UploadOptions.DEFAULT;
    private StreamManagementOptions streamManagement = StreamManagementOptions.DEFAULT;
    private @Nullable ContactInfo contacts;
    private @Nullable List<BareJid> admins;
    private NodeCreation nodeCreation = NodeCreation.ADMINS;
    private boolean severalSubscriptions;
    private boolean collections;
    private List<ExternalService> externalServices = List.of();

    private EmbeddedServerOptions() {}

    /** Cloned, not constructed anew: so no setting is lost that is added some day. */
    private EmbeddedServerOptions with(Consumer<EmbeddedServerOptions> change) {
        try {
            EmbeddedServerOptions changed = (EmbeddedServerOptions) clone();
            change.accept(changed);
            return changed;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the options are cloneable", e);
        }
    }

    /** The server's XMPP domain. */
    public String domain() {
        return domain;
    }

    /** These options with another domain. */
    public EmbeddedServerOptions withDomain(String name) {
        return with(options -> options.domain = name);
    }

    /** The host name or address that the server listens on. */
    public String host() {
        return host;
    }

    /**
     * These options with another address to listen on; {@code 0.0.0.0} for all interfaces. It is a
     * server for tests: do not make it reachable from networks that you do not trust.
     */
    public EmbeddedServerOptions withHost(String address) {
        return with(options -> options.host = address);
    }

    /** The TCP port for clients; 0 for a free one. */
    public int port() {
        return port;
    }

    /** These options with another port. */
    public EmbeddedServerOptions withPort(int number) {
        return with(options -> options.port = number);
    }

    /** Whether clients may register accounts (XEP-0077). */
    public boolean registration() {
        return registration;
    }

    /** These options without in-band registration. */
    public EmbeddedServerOptions withoutRegistration() {
        return with(options -> options.registration = false);
    }

    /**
     * How long clients can't register the name of a deleted account. A test can create the account
     * again at any time.
     */
    public Duration tombstones() {
        return tombstones;
    }

    /**
     * These options with another time for which the names of deleted accounts are blocked; zero for
     * none.
     */
    public EmbeddedServerOptions withTombstones(Duration lifetime) {
        return with(options -> options.tombstones = lifetime);
    }

    /** Whether the server offers or requires STARTTLS (RFC 6120 §5). */
    public StartTls startTls() {
        return startTls;
    }

    /** These options with another policy for STARTTLS. */
    public EmbeddedServerOptions withStartTls(StartTls policy) {
        return with(options -> options.startTls = policy);
    }

    /** The TCP port for direct TLS (XEP-0368); 0 for a free one. */
    public int directTlsPort() {
        return directTlsPort;
    }

    /** These options with another port for direct TLS. */
    public EmbeddedServerOptions withDirectTlsPort(int number) {
        return with(options -> options.directTlsPort = number);
    }

    /** The TCP port for WebSocket (RFC 7395), and for HTTP; 0 for a free one. */
    public int webSocketPort() {
        return webSocketPort;
    }

    /** These options with another port for WebSocket. */
    public EmbeddedServerOptions withWebSocketPort(int number) {
        return with(options -> options.webSocketPort = number);
    }

    /** The TCP port for WebSocket over TLS, and for HTTPS; 0 for a free one. */
    public int secureWebSocketPort() {
        return secureWebSocketPort;
    }

    /** These options with another port for WebSocket over TLS. */
    public EmbeddedServerOptions withSecureWebSocketPort(int number) {
        return with(options -> options.secureWebSocketPort = number);
    }

    /** The certificate that the server presents. */
    public ServerCertificate certificate() {
        return certificate;
    }

    /**
     * These options with another certificate, for tests of clients that have to refuse it:
     *
     * <pre>{@code
     * EmbeddedServerOptions.DEFAULT.withCertificate(ServerCertificate.EXPIRED)
     * }</pre>
     */
    public EmbeddedServerOptions withCertificate(ServerCertificate other) {
        return with(
                options -> {
                    options.certificate = other;
                    options.certificateFiles = null;
                });
    }

    /** The files of the certificate that the server presents, null if it makes one. */
    public @Nullable CertificateFiles certificateFiles() {
        return certificateFiles;
    }

    /**
     * These options with a certificate of one's own. The server reads the files when it starts;
     * {@link EmbeddedServer#certificate()} is then the chain.
     */
    public EmbeddedServerOptions withCertificate(CertificateFiles files) {
        return with(options -> options.certificateFiles = files);
    }

    /** Whether clients may log in without an account (SASL ANONYMOUS, XEP-0175). */
    public boolean anonymous() {
        return mechanisms.contains(ANONYMOUS);
    }

    /** These options without anonymous logins. */
    public EmbeddedServerOptions withoutAnonymous() {
        return withMechanisms(
                mechanisms.stream().filter(name -> !name.equals(ANONYMOUS)).toArray(String[]::new));
    }

    /**
     * The SASL mechanisms that the server has. It offers those whose names end with {@code -PLUS}
     * only under TLS, and EXTERNAL only to a client whose certificate names an account (XEP-0178).
     */
    public List<String> mechanisms() {
        return mechanisms;
    }

    /** These options with other SASL mechanisms, for instance {@code PLAIN} alone. */
    public EmbeddedServerOptions withMechanisms(String... names) {
        return with(options -> options.mechanisms = List.of(names));
    }

    /** Whether clients may also authenticate as XEP-0388 (SASL2) says, with Bind 2 (XEP-0386). */
    public boolean sasl2() {
        return sasl2;
    }

    /** These options without SASL2: clients authenticate as RFC 6120 says. */
    public EmbeddedServerOptions withoutSasl2() {
        return with(options -> options.sasl2 = false);
    }

    /**
     * How long a client can authenticate by a token that it has got (FAST, XEP-0484), by the
     * server's clock. If it does so in the second half of that time, it gets a new one.
     */
    public Duration tokenLifetime() {
        return tokenLifetime;
    }

    /** These options with another lifetime of tokens; zero to issue none. */
    public EmbeddedServerOptions withTokenLifetime(Duration lifetime) {
        return with(options -> options.tokenLifetime = lifetime);
    }

    /**
     * What happens when a client requests a resource that another client has bound (RFC 6120
     * §7.7.2.2).
     */
    public ResourceConflict resourceConflict() {
        return resourceConflict;
    }

    /** These options with another policy for resource conflicts. */
    public EmbeddedServerOptions withResourceConflict(ResourceConflict answer) {
        return with(options -> options.resourceConflict = answer);
    }

    /** Acknowledgements and the resumption of sessions (XEP-0198). */
    public StreamManagementOptions streamManagement() {
        return streamManagement;
    }

    /** These options with other stream management. */
    public EmbeddedServerOptions withStreamManagement(StreamManagementOptions other) {
        return with(options -> options.streamManagement = other);
    }

    /** The limits for clients. */
    public Limits limits() {
        return limits;
    }

    /** These options with other limits. */
    public EmbeddedServerOptions withLimits(Limits other) {
        return with(options -> options.limits = other);
    }

    /** The server's answer to a software version query (XEP-0092). */
    public Software software() {
        return software;
    }

    /** These options with another answer to software version queries. */
    public EmbeddedServerOptions withSoftware(Software other) {
        return with(options -> options.software = other);
    }

    /** The contact addresses (XEP-0157); by default {@code admin} at its domain. */
    public ContactInfo contacts() {
        return contacts == null
                ? ContactInfo.NONE.with(ContactInfo.Purpose.ADMIN, "xmpp:admin@" + domain)
                : contacts;
    }

    /** These options with other contact addresses. */
    public EmbeddedServerOptions withContacts(ContactInfo other) {
        return with(options -> options.contacts = other);
    }

    /** Whether a user may run commands (XEP-0050), and owns all nodes (XEP-0060). */
    public boolean isAdmin(Jid jid) {
        List<BareJid> all = admins == null ? bare("admin@" + domain) : admins;
        return all.contains(jid.asBareJid());
    }

    /**
     * These options with other administrators, by bare JID. The default is {@code admin} at its
     * domain.
     */
    public EmbeddedServerOptions withAdmins(String... accounts) {
        return with(options -> options.admins = bare(accounts));
    }

    private static List<BareJid> bare(String... accounts) {
        return Stream.of(accounts).map(Addresses::bare).toList();
    }

    /** Who may create nodes at the publish-subscribe service (XEP-0060 §8.1). */
    public NodeCreation nodeCreation() {
        return nodeCreation;
    }

    /** These options with others who may create nodes. The default is administrators alone. */
    public EmbeddedServerOptions withNodeCreation(NodeCreation creators) {
        return with(options -> options.nodeCreation = creators);
    }

    /** Whether a JID may subscribe to a node several times (XEP-0060 §6.1.6). */
    public boolean severalSubscriptions() {
        return severalSubscriptions;
    }

    /**
     * These options with a publish-subscribe service at which a JID may subscribe to a node several
     * times; an identifier ({@code subid}) distinguishes its subscriptions. The default is one.
     */
    public EmbeddedServerOptions withSeveralSubscriptions() {
        return with(options -> options.severalSubscriptions = true);
    }

    /** Whether nodes can be in collections (XEP-0248). */
    public boolean collections() {
        return collections;
    }

    /**
     * These options with a publish-subscribe service that has collections (XEP-0248): a node whose
     * {@code pubsub#node_type} is {@code collection} contains other nodes, and its subscribers are
     * notified about those. The default is a service that refuses to create collections.
     *
     * <pre>{@code
     * EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withCollections());
     * }</pre>
     */
    public EmbeddedServerOptions withCollections() {
        return with(options -> options.collections = true);
    }

    /** The external services that the server announces (XEP-0215). */
    public List<ExternalService> externalServices() {
        return externalServices;
    }

    /** These options with other external services. */
    public EmbeddedServerOptions withExternalServices(ExternalService... services) {
        return with(options -> options.externalServices = List.of(services));
    }

    /** The limits for files that clients upload (XEP-0363). */
    public UploadOptions upload() {
        return upload;
    }

    /** These options with other limits for uploads. */
    public EmbeddedServerOptions withUpload(UploadOptions other) {
        return with(options -> options.upload = other);
    }
}
