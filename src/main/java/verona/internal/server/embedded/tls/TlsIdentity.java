package verona.internal.server.embedded.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Who a server is to its peers under TLS: a certificate, made when it is first needed, for most
 * tests never need it. Safe for use by several threads.
 */
public final class TlsIdentity {

    /** It guards nothing: the store never leaves this JVM's memory. */
    private static final char[] PASSWORD = {};

    /** Null would have the JDK read all the certificates that it trusts. */
    private static final TrustManager[] NOBODY = {};

    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private final String domain;
    private @Nullable SelfSigned made;
    private @Nullable SSLContext server;

    /** The identity of a domain. */
    public TlsIdentity(String domain) {
        this.domain = domain;
    }

    /** The certificate. */
    public X509Certificate certificate() {
        return identity().certificate();
    }

    /** The certificate as text, RFC 7468 §5. */
    public String certificateText() {
        try {
            String encoded = MIME.encodeToString(certificate().getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + encoded + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was made of its encoding", e);
        }
    }

    private synchronized SelfSigned identity() {
        try {
            if (made == null) {
                made = SelfSigned.forDomain(domain);
            }
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM can't make a certificate", e);
        }
    }

    /** A context for clients, which trusts this certificate and no other, whatever they do. */
    public SSLContext clientContext() {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore trusted = emptyStore();
            trusted.setCertificateEntry("server", certificate());
            factory.init(trusted);
            return new FixedContext(context(null, factory.getTrustManagers()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    /** The server's end of a new connection. */
    public SSLEngine serverEngine() {
        SSLEngine engine = serverContext().createSSLEngine();
        engine.setUseClientMode(false);
        return engine;
    }

    private synchronized SSLContext serverContext() {
        try {
            if (server == null) {
                KeyManagerFactory factory =
                        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
                KeyStore own = emptyStore();
                Certificate[] chain = {certificate()};
                own.setKeyEntry("server", identity().key(), PASSWORD, chain);
                factory.init(own, PASSWORD);
                server = context(factory.getKeyManagers(), NOBODY);
            }
            return server;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no TLS", e);
        }
    }

    /** Not PKCS #12, which spends more on guarding a key than all the rest costs. */
    private static KeyStore emptyStore() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance("JKS");
            store.load(null, null);
            return store;
        } catch (IOException e) {
            throw new IllegalStateException("nothing is read here", e);
        }
    }

    private static SSLContext context(KeyManager @Nullable [] keys, TrustManager[] trusted)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trusted, null);
        return context;
    }
}
