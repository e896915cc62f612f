package verona.internal.server.embedded.tls;

import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import verona.internal.certificate.CertificateContexts;
import verona.internal.certificate.SelfSigned;
import verona.internal.certificate.Validity;
import verona.server.embedded.options.ServerCertificate;

/**
 * Who a server is to its peers under TLS: a certificate, made when it is first needed, for most
 * tests never need it. Safe for use by several threads.
 */
public final class TlsIdentity {

    private final String domain;
    private final ServerCertificate kind;
    private @Nullable SelfSigned presented;
    private @Nullable SSLContext server;

    /** The identity of a domain, which may be wrong in some way. */
    public TlsIdentity(String domain, ServerCertificate kind) {
        this.domain = domain;
        this.kind = kind;
    }

    /** The certificate that clients trust, RFC 7468 §5. */
    public String certificateText() {
        return trusted().certificateText();
    }

    private SelfSigned trusted() {
        return kind == ServerCertificate.UNKNOWN_ISSUER ? SelfSigned.ofDomain(domain) : presented();
    }

    private synchronized SelfSigned presented() {
        if (presented == null) {
            presented =
                    switch (kind) {
                        case VALID -> SelfSigned.ofDomain(domain);
                        case EXPIRED -> SelfSigned.create(domain, Validity.PAST);
                        case NOT_YET_VALID -> SelfSigned.create(domain, Validity.FUTURE);
                        case OTHER_NAME -> SelfSigned.ofDomain("other.invalid");
                        case UNKNOWN_ISSUER -> SelfSigned.create(domain, Validity.ALWAYS);
                    };
        }
        return presented;
    }

    /** The certificate that the server presents. */
    public X509Certificate certificate() {
        return presented().certificate();
    }

    /** A context for clients, which trusts this certificate and no other, whatever they do. */
    public SSLContext clientContext() {
        return CertificateContexts.trusting(trusted().certificate());
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
            server = CertificateContexts.presenting(presented(), new AnyClient());
        }
        return server;
    }
}
