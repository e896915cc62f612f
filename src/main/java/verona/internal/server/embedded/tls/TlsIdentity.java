package verona.internal.server.embedded.tls;

import java.io.IOException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import verona.internal.certificate.CertificateChain;
import verona.internal.certificate.CertificateContexts;
import verona.internal.certificate.SelfSigned;
import verona.internal.certificate.Validity;
import verona.server.ServerException;
import verona.server.embedded.options.CertificateFiles;
import verona.server.embedded.options.ServerCertificate;

/**
 * Who a server is to its peers under TLS: a certificate of files, or one that is made when it is
 * first needed, for most tests never need it. Safe for use by several threads.
 */
public final class TlsIdentity {

    private final String domain;
    private final ServerCertificate kind;
    private @Nullable CertificateChain presented;
    private @Nullable SSLContext server;

    /** The identity of a domain, which may be wrong in some way. */
    public TlsIdentity(String domain, ServerCertificate kind) {
        this.domain = domain;
        this.kind = kind;
    }

    /**
     * The identity of a domain with a certificate of files, which are read now.
     *
     * @throws ServerException if they can't be
     */
    public TlsIdentity(String domain, CertificateFiles files) {
        this(domain, ServerCertificate.VALID);
        try {
            presented = CertificateChain.read(files.chain(), files.key());
        } catch (IOException e) {
            throw new ServerException("a file of the certificate can't be read: " + e, e);
        } catch (IllegalArgumentException e) {
            throw new ServerException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The certificate that clients trust, RFC 7468 §5. */
    public String certificateText() {
        return trusted().text();
    }

    private CertificateChain trusted() {
        return kind == ServerCertificate.UNKNOWN_ISSUER
                ? CertificateChain.of(SelfSigned.ofDomain(domain))
                : presented();
    }

    private synchronized CertificateChain presented() {
        if (presented == null) {
            presented = CertificateChain.of(made());
        }
        return presented;
    }

    private SelfSigned made() {
        return switch (kind) {
            case VALID -> SelfSigned.ofDomain(domain);
            case EXPIRED -> SelfSigned.create(domain, Validity.PAST);
            case NOT_YET_VALID -> SelfSigned.create(domain, Validity.FUTURE);
            case OTHER_NAME -> SelfSigned.ofDomain("other.invalid");
            case UNKNOWN_ISSUER -> SelfSigned.create(domain, Validity.ALWAYS);
        };
    }

    /** The certificate that the server presents. */
    public X509Certificate certificate() {
        return presented().certificates().get(0);
    }

    /** A context for clients, which trusts this certificate and no other, whatever they do. */
    public SSLContext clientContext() {
        return CertificateContexts.trusting(
                trusted().certificates().toArray(X509Certificate[]::new));
    }

    /** The server's end of a new connection that is encrypted from its first byte (XEP-0368). */
    public SSLEngine directEngine() {
        SSLEngine engine = serverEngine();
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"xmpp-client"});
        engine.setSSLParameters(parameters);
        return engine;
    }

    /** The server's end of a connection on which STARTTLS was negotiated. */
    public SSLEngine serverEngine() {
        SSLEngine engine = serverContext().createSSLEngine();
        engine.setUseClientMode(false);
        engine.setWantClientAuth(true);
        return engine;
    }

    private synchronized SSLContext serverContext() {
        if (server == null) {
            server = CertificateContexts.presenting(presented(), new AnyPeer());
        }
        return server;
    }
}
