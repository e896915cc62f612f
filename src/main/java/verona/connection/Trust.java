package verona.connection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which certificates of a server a client accepts.
 *
 * <pre>{@code
 * Trust trust = Trust.certificates(Path.of("ca.pem"));
 * }</pre>
 */
public sealed interface Trust {

    /** Certificates that the JDK trusts, for the server's domain. */
    record Jdk() implements Trust {}

    /**
     * These certificates and those that they have issued, for the server's domain.
     *
     * @param certificates at least one
     */
    record Certificates(List<X509Certificate> certificates) implements Trust {

        /** Copies the list. */
        public Certificates {
            certificates = List.copyOf(certificates);
        }
    }

    /**
     * The certificate with this fingerprint, even if it has expired or is for another domain.
     *
     * @param sha256 the SHA-256 fingerprint of its encoding, 64 hexadecimal digits in small letters
     */
    record Fingerprint(String sha256) implements Trust {

        private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

        /**
         * Reads a fingerprint; capital letters and colons are allowed.
         *
         * @throws IllegalArgumentException if it is not a SHA-256 fingerprint
         */
        public Fingerprint {
            sha256 = sha256.replace(":", "").toLowerCase(Locale.ROOT);
            if (!FORM.matcher(sha256).matches()) {
                throw new IllegalArgumentException(
                        "a SHA-256 fingerprint has 64 hexadecimal digits, not '" + sha256 + "'");
            }
        }
    }

    /** Any certificate. The client does not check which server it is connected to. */
    record AnyCertificateUnchecked() implements Trust {}

    /** Trusts the certificates that the JDK trusts. */
    static Trust jdk() {
        return new Jdk();
    }

    /**
     * Trusts the certificates in a file, in the textual encoding of RFC 7468 (PEM), and those that
     * they have issued.
     *
     * @throws IllegalArgumentException if the file contains no certificate
     * @throws IOException if the file can't be read
     */
    static Trust certificates(Path file) throws IOException {
        return certificates(Files.readString(file));
    }

    /**
     * Trusts the certificates in a text in the encoding of RFC 7468 (PEM), and those that they have
     * issued.
     *
     * @throws IllegalArgumentException if the text contains no certificate
     */
    static Trust certificates(String pem) {
        try {
            byte[] bytes = pem.getBytes(StandardCharsets.UTF_8);
            List<X509Certificate> all =
                    CertificateFactory.getInstance("X.509")
                            .generateCertificates(new ByteArrayInputStream(bytes))
                            .stream()
                            .map(X509Certificate.class::cast)
                            .toList();
            if (!all.isEmpty()) {
                return new Certificates(all);
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException("these are no certificates: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("there is no certificate in it");
    }
}
