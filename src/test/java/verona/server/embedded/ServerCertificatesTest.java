package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.certificate.Authority;
import verona.internal.certificate.CertificateChain;
import verona.internal.certificate.CertificateContexts;
import verona.internal.certificate.SelfSigned;
import verona.internal.certificate.Validity;
import verona.internal.server.embedded.tls.AnyPeer;
import verona.server.ServerAuthentication;
import verona.stanza.Element;

/** STARTTLS and SASL EXTERNAL between servers: RFC 6120 §5 and §6, XEP-0178 §3. */
class ServerCertificatesTest extends ServerStreamTests {

    private static final String SASL = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'";
    private static final String AUTH = "<auth " + SASL + " mechanism='EXTERNAL'>=</auth>";

    ServerCertificatesTest() {
        super(ServerAuthentication.CERTIFICATES);
    }

    private static SSLContext context(CertificateChain certificate) {
        return CertificateContexts.presenting(certificate, new AnyPeer());
    }

    private static SSLContext anonymous() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new AnyPeer()}, null);
        return context;
    }

    /** A stream from capulet.lit, encrypted with that certificate and opened anew. */
    private RawServerStream encrypted(CertificateChain certificate) {
        RawServerStream stream = openedToServer();
        stream.startTls(context(certificate));
        return stream.open(FROM_CAPULET);
    }

    private RawServerStream encrypted() {
        RawServerStream stream = encrypted(Authority.issue("capulet.lit"));
        stream.require("features");
        return stream;
    }

    @Test
    void offersNothingButTls() {
        RawServerStream stream = connectedToServer().open(FROM_CAPULET);
        assertThat(stream.require("features").toXml())
                .contains(
                        "><starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'><required/>"
                                + "</starttls></");
    }

    @Test
    void offersExternalToWhoeverHasTheCertificate() {
        RawServerStream stream = encrypted(Authority.issue("capulet.lit"));
        assertThat(stream.require("features").toXml())
                .contains("<mechanisms " + SASL + "><mechanism>EXTERNAL</mechanism></mechanisms>");
    }

    @Test
    void takesStanzasAfterTheLogin() {
        RawClient romeo = available("romeo");
        RawServerStream stream = encrypted().send(AUTH);
        stream.require("success");
        stream.open(FROM_CAPULET);
        assertThat(stream.require("features").children()).isEmpty();
        stream.send(message("juliet@capulet.lit", romeo.jid()));
        assertThat(romeo.require("message").attribute("from")).isEqualTo("juliet@capulet.lit");
    }

    @Test
    void refusesACertificateForAnotherDomain() {
        RawServerStream stream = encrypted(Authority.issue("verona.lit"));
        assertThat(stream.streamError()).isEqualTo("not-authorized");
    }

    @Test
    void refusesACertificateOfAnotherIssuer() {
        SelfSigned own = SelfSigned.create("capulet.lit", Validity.ALWAYS);
        RawServerStream stream = encrypted(CertificateChain.of(own));
        assertThat(stream.streamError()).isEqualTo("not-authorized");
    }

    @Test
    void refusesWhoeverShowsNoCertificate() throws GeneralSecurityException {
        RawServerStream stream = openedToServer();
        stream.startTls(anonymous());
        assertThat(stream.open(FROM_CAPULET).streamError()).isEqualTo("not-authorized");
    }

    @ParameterizedTest
    @CsvSource({
        "EXTERNAL, dmVyb25hLmxpdA==, invalid-authzid",
        "EXTERNAL, *, invalid-authzid",
        "PLAIN, =, invalid-mechanism",
    })
    void refusesOtherLogins(String mechanism, String text, String condition) {
        RawServerStream stream = encrypted();
        stream.send("<auth " + SASL + " mechanism='" + mechanism + "'>" + text + "</auth>");
        assertThat(stream.require("failure").children().get(0).name()).isEqualTo(condition);
        stream.send(AUTH).require("success");
    }

    @Test
    void acceptsNoLoginWithoutTls() {
        RawServerStream stream = openedToServer().send(AUTH);
        Element failure = stream.require("failure");
        assertThat(failure.children().get(0).name()).isEqualTo("encryption-required");
    }

    @Test
    void acceptsNoKeyInPlaceOfACertificate() {
        assertThat(errorOf(openedToServer().send(KEY).require("result")))
                .isEqualTo("not-authorized");
    }

    @Test
    void doesNotLetAnybodyBecomeSomebodyElseUnderTls() {
        RawServerStream stream = openedToServer();
        stream.startTls(context(Authority.issue("verona.lit")));
        stream.open(" from='verona.lit' to='montague.lit'");
        assertThat(stream.streamError()).isEqualTo("invalid-from");
    }

    @Test
    void goesNoFurtherWithAServerThatOffersNoTls() {
        RawClient romeo = available("romeo");
        romeo.send(message("juliet@capulet.lit"));
        RawServerStream stream = capulet.accept("1");
        assertThat(stream.streamError()).isEqualTo("unsupported-feature");
        Element error = romeo.first(stanza -> is(stanza, "message", "error"));
        assertThat(condition(error)).isEqualTo("remote-server-timeout");
        assertThat(error.toXml()).contains("type='cancel'", "offers no STARTTLS");
    }
}
