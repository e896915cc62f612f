package verona.internal.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** TLS with a certificate that Verona has made, for both ends. */
public final class CertificateContexts {

    /** It guards nothing: the store never leaves this JVM's memory. */
    private static final char[] PASSWORD = {};

    private CertificateContexts() {}

    /** For clients: trusts these certificates and no others, whatever they do. */
    public static SSLContext trusting(X509Certificate... certificates) {
        try {
            TrustManagerFactory factory =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            KeyStore trusted = KeyStores.empty();
            for (X509Certificate certificate : certificates) {
                trusted.setCertificateEntry("server" + trusted.size(), certificate);
            }
            factory.init(trusted);
            return new FixedContext(context(null, factory.getTrustManagers()));
        } catch (GeneralSecurityException e) {
            throw noTls(e);
        }
    }

    /** For a server: presents this certificate. */
    public static SSLContext presenting(SelfSigned identity) {
        return presenting(CertificateChain.of(identity));
    }

    /**
     * For a server: presents this certificate, and those that vouch for it.
     *
     * @param clients which certificates of clients it accepts
     */
    public static SSLContext presenting(CertificateChain identity, TrustManager... clients) {
        try {
            KeyManagerFactory factory =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            KeyStore own = KeyStores.empty();
            Certificate[] chain = identity.certificates().toArray(Certificate[]::new);
            own.setKeyEntry("server", identity.key(), PASSWORD, chain);
            factory.init(own, PASSWORD);
            return context(factory.getKeyManagers(), clients);
        } catch (GeneralSecurityException e) {
            throw noTls(e);
        }
    }

    private static SSLContext context(KeyManager @Nullable [] keys, TrustManager... trusted)
            throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trusted, null);
        return context;
    }

    private static IllegalStateException noTls(GeneralSecurityException cause) {
        return new IllegalStateException("this JVM has no TLS", cause);
    }
}
