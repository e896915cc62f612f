package verona.internal.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A certificate with those that vouch for it, and its key.
 *
 * @param certificates the certificate first, each followed by its issuer's
 */
public record CertificateChain(PrivateKey key, List<X509Certificate> certificates) {

    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");

    /** A certificate that vouches for itself. */
    public static CertificateChain of(SelfSigned identity) {
        return new CertificateChain(identity.key(), List.of(identity.certificate()));
    }

    /**
     * Reads files in the textual encoding of RFC 7468 (PEM).
     *
     * @param key has an unencrypted key in PKCS #8
     * @throws IOException if a file can't be read
     * @throws IllegalArgumentException if a file does not have what it should
     */
    public static CertificateChain read(Path chain, Path key) throws IOException {
        List<X509Certificate> certificates = certificates(chain);
        String algorithm = certificates.get(0).getPublicKey().getAlgorithm();
        return new CertificateChain(key(key, algorithm), certificates);
    }

    private static List<X509Certificate> certificates(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (certificates.isEmpty()) {
                throw new IllegalArgumentException(file + " has no certificate in PEM");
            }
            return certificates;
        } catch (CertificateException e) {
            throw new IllegalArgumentException(file + " has no certificate in PEM", e);
        }
    }

    private static PrivateKey key(Path file, String algorithm) throws IOException {
        Matcher key = KEY.matcher(Files.readString(file));
        if (!key.find()) {
            throw new IllegalArgumentException(
                    file
                            + " has no unencrypted key in PKCS #8 (BEGIN PRIVATE KEY);"
                            + " openssl pkcs8 -topk8 -nodes makes one");
        }
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
            return KeyFactory.getInstance(algorithm)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException(file + " has no " + algorithm + " key", e);
        }
    }

    /** The key as text, RFC 7468 §10. */
    public String keyText() {
        return new SelfSigned(key, certificates.get(0)).keyText();
    }

    /** The certificates as text, RFC 7468 §5. */
    public String text() {
        return certificates.stream()
                .map(certificate -> new SelfSigned(key, certificate).certificateText())
                .collect(Collectors.joining());
    }
}
