package verona.internal.server.embedded.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;

/**
 * A key, and the certificate that says whose it is, signed with that key itself: RFC 5280.
 *
 * <p>It is valid at any time, for a test may stop the server's clock, but not its client's.
 */
record SelfSigned(PrivateKey key, X509Certificate certificate) {

    private static final String COMMON_NAME = "2.5.4.3";
    private static final String ALTERNATIVE_NAME = "2.5.29.17";
    private static final String ECDSA_WITH_SHA256 = "1.2.840.10045.4.3.2";

    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int DNS_NAME = Der.CONTEXT | 2;
    private static final int IP_ADDRESS = Der.CONTEXT | 7;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** A certificate for a domain, and for 127.0.0.1. */
    static SelfSigned forDomain(String domain) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        byte[] content = content(domain, keys.getPublic().getEncoded());
        byte[] signature = Der.bits(sign(content, keys.getPrivate()));
        byte[] encoded = Der.sequence(content, algorithm(), signature);
        return new SelfSigned(
                keys.getPrivate(),
                (X509Certificate)
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(new ByteArrayInputStream(encoded)));
    }

    /** RFC 5280 §4.1.2. */
    private static byte[] content(String domain, byte[] publicKey) {
        byte[] version = Der.tagged(Der.CONTEXT_HOLDER, Der.integer(BigInteger.TWO));
        byte[] serial = Der.integer(new BigInteger(120, new SecureRandom()).add(BigInteger.ONE));
        byte[] name = name("Verona's embedded server");
        byte[] extensions = Der.tagged(Der.CONTEXT_HOLDER | 3, Der.sequence(names(domain)));
        return Der.sequence(
                version, serial, algorithm(), name, validity(), name, publicKey, extensions);
    }

    private static byte[] algorithm() {
        return Der.sequence(Der.identifier(ECDSA_WITH_SHA256));
    }

    private static byte[] name(String text) {
        byte[] commonName = Der.sequence(Der.identifier(COMMON_NAME), Der.text(text));
        return Der.sequence(Der.set(commonName));
    }

    /** RFC 5280 §4.1.2.5: the latter stands for a certificate that does not expire. */
    private static byte[] validity() {
        return Der.sequence(
                Der.tagged(UTC_TIME, ascii("700101000000Z")),
                Der.tagged(GENERALIZED_TIME, ascii("99991231235959Z")));
    }

    /** RFC 5280 §4.2.1.6, the names by which RFC 6120 §13.7.2 has clients verify it. */
    private static byte[] names(String domain) {
        byte[] dns = Der.tagged(DNS_NAME, ascii(IDN.toASCII(domain)));
        byte[] ip = Der.tagged(IP_ADDRESS, LOOPBACK);
        return Der.sequence(Der.identifier(ALTERNATIVE_NAME), Der.octets(Der.sequence(dns, ip)));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] sign(byte[] content, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(key);
        signature.update(content);
        return signature.sign();
    }
}
