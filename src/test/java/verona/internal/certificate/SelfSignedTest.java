package verona.internal.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** RFC 5280, as the JDK reads it. */
class SelfSignedTest {

    @Test
    void isForItsDomainAndForLoopback() throws Exception {
        X509Certificate certificate = SelfSigned.ofDomain("verona.lit").certificate();
        certificate.verify(certificate.getPublicKey());
        certificate.checkValidity();
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactly(List.of(2, "verona.lit"), List.of(7, "127.0.0.1"));
    }

    @Test
    void isMadeOnceForEachDomain() {
        assertThat(SelfSigned.ofDomain("verona.lit")).isSameAs(SelfSigned.ofDomain("verona.lit"));
        assertThat(SelfSigned.ofDomain("verona.lit"))
                .isNotEqualTo(SelfSigned.ofDomain("mantua.lit"));
    }

    @Test
    void mayHaveExpired() {
        X509Certificate certificate = SelfSigned.create("a.lit", Validity.PAST).certificate();
        assertThatThrownBy(certificate::checkValidity)
                .isInstanceOf(CertificateExpiredException.class);
    }

    @Test
    void mayNotBeValidYet() {
        X509Certificate certificate = SelfSigned.create("a.lit", Validity.FUTURE).certificate();
        assertThatThrownBy(certificate::checkValidity)
                .isInstanceOf(CertificateNotYetValidException.class);
    }

    @Test
    void isWrittenAsText() throws Exception {
        SelfSigned made = SelfSigned.ofDomain("verona.lit");
        assertThat(
                        CertificateFactory.getInstance("X.509")
                                .generateCertificate(
                                        new ByteArrayInputStream(
                                                made.certificateText().getBytes(US_ASCII))))
                .isEqualTo(made.certificate());
        assertThat(made.keyText())
                .startsWith("-----BEGIN PRIVATE KEY-----\n")
                .endsWith("\n-----END PRIVATE KEY-----\n");
    }

    @Test
    void isWrittenWithBothKeys() throws Exception {
        for (int i = 0; i < 300; i++) {
            SelfSigned made = SelfSigned.create("verona.lit", Validity.ALWAYS);
            byte[] encoded =
                    Base64.getMimeDecoder()
                            .decode(
                                    made.keyText()
                                            .lines()
                                            .filter(line -> !line.startsWith("-"))
                                            .collect(Collectors.joining()));
            PrivateKey read =
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            assertThat(((ECPrivateKey) read).getS()).isEqualTo(((ECPrivateKey) made.key()).getS());
            byte[] open = made.certificate().getPublicKey().getEncoded();
            assertThat(HexFormat.of().formatHex(encoded))
                    .endsWith(HexFormat.of().formatHex(open, open.length - 65, open.length));
        }
    }
}
