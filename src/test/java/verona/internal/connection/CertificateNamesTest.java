package verona.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.certificate.AlternativeName.dns;
import static verona.internal.certificate.AlternativeName.ip;
import static verona.internal.certificate.AlternativeName.service;
import static verona.internal.certificate.AlternativeName.xmpp;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.certificate.AlternativeName;
import verona.internal.certificate.SelfSigned;
import verona.internal.certificate.Validity;

/** RFC 6125 §6 with the names of RFC 6120 §13.7.1.2. */
class CertificateNamesTest {

    private static CertificateNames names(String commonName, AlternativeName... names) {
        return CertificateNames.of(
                SelfSigned.create(commonName, List.of(names), Validity.ALWAYS).certificate());
    }

    @ParameterizedTest
    @CsvSource({
        "montague.lit, montague.lit, true",
        "Montague.LIT, montague.lit, true",
        "montague.lit, MONTAGUE.lit, true",
        "montague.lit, montague.lit., true",
        "montague.lit, capulet.lit, false",
        "montague.lit, im.montague.lit, false",
        "xn--bcher-kva.lit, b\u00fccher.lit, true",
        "*.montague.lit, im.montague.lit, true",
        "*.montague.lit, montague.lit, false",
        "*.montague.lit, a.im.montague.lit, false",
        "i*.montague.lit, im.montague.lit, false",
        "im.*.lit, im.montague.lit, false",
        "*, montague.lit, false",
    })
    void aDnsNameIsForItsDomain(String name, String domain, boolean included) {
        assertThat(names("any", dns(name)).include(domain)).isEqualTo(included);
    }

    @Test
    void anAddressIsForItself() {
        CertificateNames names = names("any", ip((byte) 127, (byte) 0, (byte) 0, (byte) 1));
        assertThat(names.include("127.0.0.1")).isTrue();
        assertThat(names.include("127.0.0.2")).isFalse();
    }

    /** RFC 4985. */
    @ParameterizedTest
    @CsvSource({
        "_xmpp-client.montague.lit, montague.lit, true",
        "_xmpp-client.montague.lit, capulet.lit, false",
        "_xmpp-server.montague.lit, montague.lit, false",
        "_imap.montague.lit, montague.lit, false",
    })
    void aServiceIsForItsDomain(String name, String domain, boolean included) {
        assertThat(names("any", service(name)).include(domain)).isEqualTo(included);
    }

    @Test
    void anXmppAddressIsForItsDomain() {
        assertThat(names("any", xmpp("montague.lit")).include("montague.lit")).isTrue();
        assertThat(names("any", xmpp("montague.lit")).include("capulet.lit")).isFalse();
    }

    /** Their encoding is longer than one byte of length can say. */
    @Test
    void anXmppAddressMayBeLong() {
        String domain = "a".repeat(60) + "." + "b".repeat(60) + "." + "c".repeat(60) + ".lit";
        assertThat(names("any", xmpp(domain)).include(domain)).isTrue();
    }

    /** RFC 6125 §6.4.4. */
    @Test
    void theCommonNameCountsOnlyWithoutOthers() {
        assertThat(names("montague.lit").include("montague.lit")).isTrue();
        assertThat(names("montague.lit", dns("capulet.lit")).include("montague.lit")).isFalse();
    }

    @Test
    void eachOfSeveralNamesCounts() {
        CertificateNames names = names("any", dns("capulet.lit"), service("_xmpp-client.verona"));
        assertThat(names.include("capulet.lit")).isTrue();
        assertThat(names.include("verona")).isTrue();
        assertThat(names).hasToString("capulet.lit, verona");
    }
}
