package verona.internal.connection;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.internal.certificate.KeyStores;

/**
 * Checks the server's certificate (RFC 6120 §13.7.2): its time, its issuer, and whether it is for
 * the domain. The error says what is wrong with whose certificate.
 */
final class ServerTrust extends X509ExtendedTrustManager {

    private final Trust trust;
    private final @Nullable X509TrustManager issuers;

    ServerTrust(Trust trust) throws GeneralSecurityException {
        this.trust = trust;
        issuers = issuers(trust);
    }

    private static @Nullable X509TrustManager issuers(Trust trust) throws GeneralSecurityException {
        if (trust instanceof Trust.Jdk) {
            return manager(null);
        }
        return trust instanceof Trust.Certificates given ? manager(store(given)) : null;
    }

    private static KeyStore store(Trust.Certificates trusted) throws GeneralSecurityException {
        KeyStore store = KeyStores.empty();
        for (X509Certificate certificate : trusted.certificates()) {
            store.setCertificateEntry(Integer.toString(store.size()), certificate);
        }
        return store;
    }

    /** Null is the JDK's own store. */
    private static X509TrustManager manager(@Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return (X509TrustManager) factory.getTrustManagers()[0];
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
            throws CertificateException {
        String domain = ((SSLSocket) socket).getHandshakeSession().getPeerHost();
        check(chain, type, domain);
    }

    /**
     * Checks a certificate.
     *
     * @param chain the certificate, and those of its issuers
     * @param type the algorithm of the key exchange
     */
    void check(X509Certificate[] chain, String type, String domain) throws CertificateException {
        X509Certificate certificate = chain[0];
        if (trust instanceof Trust.Fingerprint pinned) {
            requireFingerprint(certificate, pinned.sha256());
        } else if (issuers != null) {
            requireTime(certificate);
            requireIssuer(issuers, chain, type);
            requireName(certificate, domain);
        }
    }

    private static void requireFingerprint(X509Certificate certificate, String pinned)
            throws CertificateException {
        String found = fingerprint(certificate);
        if (!found.equals(pinned)) {
            throw problem(
                    certificate,
                    "has the SHA-256 fingerprint " + found + ", and the client accepts " + pinned);
        }
    }

    private static String fingerprint(X509Certificate certificate) throws CertificateException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new CertificateException(e);
        }
    }

    private static void requireTime(X509Certificate certificate) throws CertificateException {
        Date now = Date.from(Instant.now());
        if (now.after(certificate.getNotAfter())) {
            throw problem(certificate, "expired on " + certificate.getNotAfter().toInstant());
        }
        if (now.before(certificate.getNotBefore())) {
            throw problem(
                    certificate, "is not valid before " + certificate.getNotBefore().toInstant());
        }
    }

    private static void requireIssuer(
            X509TrustManager issuers, X509Certificate[] chain, String type)
            throws CertificateException {
        try {
            issuers.checkServerTrusted(chain, type);
        } catch (CertificateException e) {
            X509Certificate last = chain[chain.length - 1];
            throw problem(
                    chain[0],
                    "is issued by "
                            + last.getIssuerX500Principal()
                            + ", which the client does not trust");
        }
    }

    private static void requireName(X509Certificate certificate, String domain)
            throws CertificateException {
        CertificateNames names = CertificateNames.of(certificate);
        if (!names.include(domain)) {
            throw problem(certificate, "is for " + names + ", and not for " + domain);
        }
    }

    private static CertificateException problem(X509Certificate certificate, String what) {
        return new UntrustedException(
                "the server's certificate (" + certificate.getSubjectX500Principal() + ") " + what);
    }

    /** What is wrong with a certificate, in words for people. */
    static final class UntrustedException extends CertificateException {

        private static final long serialVersionUID = 1;

        UntrustedException(String problem) {
            super(problem);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
            throws CertificateException {
        check(chain, type, engine.getHandshakeSession().getPeerHost());
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {
        throw new UnsupportedOperationException("the domain is not known");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {
        throw new UnsupportedOperationException("this is a client");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return issuers == null ? new X509Certificate[0] : issuers.getAcceptedIssuers();
    }
}
