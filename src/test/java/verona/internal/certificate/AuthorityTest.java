package verona.internal.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorityTest {

    @Test
    void issuesACertificateForADomainAndWhatIsBelowIt() throws Exception {
        CertificateChain chain = Authority.issue("capulet.lit");
        X509Certificate own = chain.certificates().get(0);
        assertThat(own.getSubjectAlternativeNames())
                .containsExactly(List.of(2, "capulet.lit"), List.of(2, "*.capulet.lit"));
        X509Certificate authority = chain.certificates().get(1);
        assertThat(own.getIssuerX500Principal()).isEqualTo(authority.getSubjectX500Principal());
        assertThat(own.getBasicConstraints()).isEqualTo(-1);
        assertThat(authority.getBasicConstraints()).isEqualTo(Integer.MAX_VALUE);
        assertThat(chain.text()).endsWith(Authority.text());
    }

    @Test
    void knowsWhatItHasIssued() {
        assertThat(Authority.hasIssued(Authority.issue("capulet.lit").certificates().get(0)))
                .isTrue();
        assertThat(Authority.hasIssued(SelfSigned.ofDomain("capulet.lit").certificate())).isFalse();
    }
}
