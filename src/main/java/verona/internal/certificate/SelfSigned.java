package verona.internal.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A key, and the certificate that says whose it is, signed with that key itself: RFC 5280. */
public record SelfSigned(PrivateKey key, X509Certificate certificate) {

    private static final Map<String, SelfSigned> OF_DOMAINS = new ConcurrentHashMap<>();
    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, new byte[] {'\n'});

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** A certificate for a domain, and for 127.0.0.1, made once in this JVM. */
    public static SelfSigned ofDomain(String domain) {
        return OF_DOMAINS.computeIfAbsent(domain, name -> create(name, Validity.ALWAYS));
    }

    /** The same, but each is another, and valid at that time. */
    public static SelfSigned create(String domain, Validity validity) {
        return create(
                "Verona's test server",
                List.of(AlternativeName.dns(domain), AlternativeName.ip(LOOPBACK)),
                validity);
    }

    /**
     * A certificate for those names.
     *
     * @param commonName whose it is
     */
    public static SelfSigned create(
            String commonName, List<AlternativeName> names, Validity validity) {
        KeyPair keys = newKeys();
        byte[][] extensions =
                names.isEmpty() ? new byte[0][] : new byte[][] {Issuer.alternativeNames(names)};
        X509Certificate certificate =
                new Issuer(commonName, keys.getPrivate())
                        .sign(commonName, keys.getPublic(), validity, extensions);
        return new SelfSigned(keys.getPrivate(), certificate);
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM can't make a key", e);
        }
    }

    /** The certificate as text, RFC 7468 §5. */
    public String certificateText() {
        try {
            return text("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("it was made of its encoding", e);
        }
    }

    /** The key as text, RFC 7468 §10. */
    public String keyText() {
        return text("PRIVATE KEY", EncodedKey.of(key, certificate.getPublicKey()));
    }

    private static String text(String label, byte[] content) {
        String encoded = MIME.encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + encoded + "\n-----END " + label + "-----\n";
    }
}
