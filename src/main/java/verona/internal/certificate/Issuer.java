package verona.internal.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Whoever signs certificates, RFC 5280 §4.1.
 *
 * @param name the common name
 */
record Issuer(String name, PrivateKey key) {

    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ALTERNATIVE_NAME = "2.5.29.17";
    private static final String BASIC_CONSTRAINTS = "2.5.29.19";
    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";

    /** A certificate that says whose key that is. */
    X509Certificate sign(
            String subject, PublicKey theirs, Validity validity, byte[]... extensions) {
        try {
            byte[] content = content(subject, theirs, validity, extensions);
            byte[] encoded = Der.sequence(content, algorithm(), Der.bits(signature(content)));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM can't make a certificate", e);
        }
    }

    /** §4.1.2. */
    private byte[] content(
            String subject, PublicKey theirs, Validity validity, byte[]... extensions) {
        byte[] version = Der.tagged(Der.CONTEXT_HOLDER, Der.integer(BigInteger.TWO));
        byte[] serial = Der.integer(new BigInteger(120, new SecureRandom()).add(BigInteger.ONE));
        return Der.sequence(
                version,
                serial,
                algorithm(),
                name(name),
                validity.encoded(),
                name(subject),
                theirs.getEncoded(),
                extensions.length == 0
                        ? new byte[0]
                        : Der.tagged(Der.CONTEXT_HOLDER | 3, Der.sequence(extensions)));
    }

    /** The extension that says for which names a certificate is, §4.2.1.6. */
    static byte[] alternativeNames(List<AlternativeName> names) {
        byte[][] encoded = names.stream().map(AlternativeName::encoded).toArray(byte[][]::new);
        return Der.sequence(Der.identifier(ALTERNATIVE_NAME), Der.octets(Der.sequence(encoded)));
    }

    /** The extension that says that the certificate is of somebody who signs others, §4.2.1.9. */
    static byte[] authority() {
        return Der.sequence(
                Der.identifier(BASIC_CONSTRAINTS), Der.yes(), Der.octets(Der.sequence(Der.yes())));
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
    }

    private static byte[] name(String text) {
        byte[] commonName = Der.sequence(Der.identifier(COMMON_NAME), Der.text(text));
        return Der.sequence(Der.set(commonName));
    }

    private byte[] signature(byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }
}
