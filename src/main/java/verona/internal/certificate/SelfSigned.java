package verona.internal.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
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
    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ALTERNATIVE_NAME = "2.5.29.17";
    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";

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
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair keys = generator.generateKeyPair();
            byte[] content = content(commonName, names, validity, keys.getPublic());
            byte[] signature = Der.bits(sign(content, keys.getPrivate()));
            byte[] encoded = Der.sequence(content, algorithm(), signature);
            return new SelfSigned(
                    keys.getPrivate(),
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(new ByteArrayInputStream(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM can't make a certificate", e);
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

    /** RFC 5280 §4.1.2. */
    private static byte[] content(
            String commonName, List<AlternativeName> names, Validity validity, PublicKey key) {
        byte[] version = Der.tagged(Der.CONTEXT_HOLDER, Der.integer(BigInteger.TWO));
        byte[] serial = Der.integer(new BigInteger(120, new SecureRandom()).add(BigInteger.ONE));
        byte[] name = name(commonName);
        return Der.sequence(
                version,
                serial,
                algorithm(),
                name,
                validity.encoded(),
                name,
                key.getEncoded(),
                extensions(names));
    }

    /** None, where there are no names. */
    private static byte[] extensions(List<AlternativeName> names) {
        if (names.isEmpty()) {
            return new byte[0];
        }
        byte[][] encoded = names.stream().map(AlternativeName::encoded).toArray(byte[][]::new);
        byte[] extension =
                Der.sequence(Der.identifier(ALTERNATIVE_NAME), Der.octets(Der.sequence(encoded)));
        return Der.tagged(Der.CONTEXT_HOLDER | 3, Der.sequence(extension));
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
    }

    private static byte[] name(String text) {
        byte[] commonName = Der.sequence(Der.identifier(COMMON_NAME), Der.text(text));
        return Der.sequence(Der.set(commonName));
    }

    private static byte[] sign(byte[] content, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }
}
