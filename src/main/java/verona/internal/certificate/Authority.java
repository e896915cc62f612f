package verona.internal.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Signs the certificates that the servers of this JVM, and its child processes, show each other. It
 * is made when it is first needed.
 */
public final class Authority {

    private static final String NAME = "Verona's test authority";
    private static final KeyPair KEYS = SelfSigned.newKeys();
    private static final Issuer ISSUER = new Issuer(NAME, KEYS.getPrivate());
    private static final X509Certificate CERTIFICATE =
            ISSUER.sign(NAME, KEYS.getPublic(), Validity.ALWAYS, Issuer.authority());
    private static final Map<String, CertificateChain> ISSUED = new ConcurrentHashMap<>();

    private Authority() {}

    /** Its own certificate as text, RFC 7468 §5. */
    public static String text() {
        return new SelfSigned(KEYS.getPrivate(), CERTIFICATE).certificateText();
    }

    /** A certificate for a domain and the services below it, made once, and the authority's. */
    public static CertificateChain issue(String domain) {
        return ISSUED.computeIfAbsent(domain, Authority::create);
    }

    private static CertificateChain create(String domain) {
        KeyPair keys = SelfSigned.newKeys();
        byte[] names =
                Issuer.alternativeNames(
                        List.of(AlternativeName.dns(domain), AlternativeName.dns("*." + domain)));
        X509Certificate certificate =
                ISSUER.sign("Verona's test server", keys.getPublic(), Validity.ALWAYS, names);
        return new CertificateChain(keys.getPrivate(), List.of(certificate, CERTIFICATE));
    }

    /** Whether it has signed that certificate, which is valid now. */
    public static boolean hasIssued(X509Certificate certificate) {
        try {
            certificate.verify(KEYS.getPublic());
            certificate.checkValidity();
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
