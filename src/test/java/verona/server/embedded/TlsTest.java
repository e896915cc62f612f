package verona.server.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.StartTls;
import verona.stanza.Element;

/** RFC 6120 §5. */
class TlsTest extends EmbeddedServerTests {

    private static final String TLS = "urn:ietf:params:xml:ns:xmpp-tls";
    private static final String STARTTLS = "<starttls xmlns='" + TLS + "'/>";

    @Test
    void offersTlsAndDoesNotRequireIt() {
        Element features = opened().features();
        assertThat(features.child(TLS, "starttls")).isEqualTo(Element.of(TLS, "starttls"));
        assertThat(features.child(RawClient.SASL, "mechanisms")).isNotNull();
    }

    /** RFC 6120 §A.4: a list of mechanisms has one at least. */
    @Test
    void offersNoAuthenticationBeforeTlsIfEachMechanismNeedsIt() {
        EmbeddedServerOptions bound =
                EmbeddedServerOptions.DEFAULT.withMechanisms("SCRAM-SHA-256-PLUS");
        try (EmbeddedServer other = EmbeddedServer.start(bound);
                RawClient client = RawClient.open(other)) {
            assertThat(client.features().child(TLS, "starttls")).isNotNull();
            assertThat(client.features().child(RawClient.SASL, "mechanisms")).isNull();
        }
    }

    @Test
    void servesAnEncryptedStreamLikeAnyOther() {
        RawClient romeo = encrypted();
        assertThat(romeo.features().child(TLS, "starttls")).isNull();
        login(romeo, "romeo");
        RawClient juliet = available("juliet");
        romeo.send("<message to='" + juliet.jid() + "'><body>Hello</body></message>");
        assertThat(juliet.next().attribute("from")).isEqualTo(romeo.jid());
        juliet.send("<message to='" + romeo.jid() + "'><body>Welcome</body></message>");
        assertThat(romeo.next().attribute("from")).isEqualTo(juliet.jid());
        romeo.leave();
    }

    @Test
    void carriesStanzasThatAreLongerThanARecord() {
        RawClient romeo = encrypted();
        login(romeo, "romeo");
        String body = "\ud83c\udf39".repeat(50_000);
        romeo.send("<message to='" + romeo.jid() + "'><body>" + body + "</body></message>");
        Element message = romeo.next();
        assertThat(message.child(Element.CLIENT, "body").text()).isEqualTo(body);
    }

    @Test
    void isNotStoppedByAnEncryptedClientThatDoesNotRead() {
        RawClient juliet = encrypted();
        login(juliet, "juliet");
        RawClient romeo = available("romeo");
        String body = "<body>" + "x".repeat(100_000) + "</body>";
        for (int i = 0; i < 100; i++) {
            romeo.send("<message id='" + i + "' to='" + juliet.jid() + "'>" + body + "</message>");
        }
        assertThat(romeo.hasNothing()).isTrue();
        for (int i = 0; i < 100; i++) {
            assertThat(juliet.next().attribute("id")).isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void tellsAnEncryptedClientItsStreamError() {
        RawClient romeo = encrypted();
        assertThat(romeo.send("<presence/>").streamError()).isEqualTo("not-authorized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void hasACertificateForItsDomainAndItsAddress(String name) throws IOException {
        RawClient client = proceeding();
        client.encrypt(server.clientContext(), name);
        client.openStream();
    }

    @Test
    void hasACertificateForNobodyElse() {
        RawClient client = proceeding();
        assertThatThrownBy(() -> client.encrypt(server.clientContext(), "elsewhere.lit"))
                .isInstanceOf(SSLHandshakeException.class)
                .hasMessageContaining("elsewhere.lit");
    }

    @Test
    void hasACertificateForADomainThatIsNotAscii() throws Exception {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withDomain("b\u00fccher.lit");
        try (EmbeddedServer other = EmbeddedServer.start(options)) {
            assertThat(parsed(other.certificate()).getSubjectAlternativeNames())
                    .containsExactly(List.of(2, "xn--bcher-kva.lit"), List.of(7, "127.0.0.1"));
        }
    }

    @Test
    void tellsItsCertificateAsText() throws Exception {
        X509Certificate certificate = parsed(server.certificate());
        certificate.verify(certificate.getPublicKey());
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(server.certificate()).isEqualTo(server.certificate());
    }

    private static X509Certificate parsed(String text) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    @Test
    void isTrustedByItsOwnContextAlone() {
        EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withDomain("mantua.lit");
        try (EmbeddedServer other = EmbeddedServer.start(options)) {
            RawClient client = proceeding();
            assertThatThrownBy(() -> client.encrypt(other.clientContext(), "localhost"))
                    .isInstanceOf(SSLHandshakeException.class);
        }
        assertThat(available("juliet").hasNothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<stream:stream>", "GET / HTTP/1.1\r\n\r\n", "\u0016\u0003\u0001"})
    void cutsTheConnectionOfWhoSpeaksNoTls(String instead) {
        RawClient client = proceeding();
        client.send(instead + "x".repeat(70_000));
        client.requireCut();
        assertThat(available("juliet").hasNothing()).isTrue();
    }

    /** Somebody on the way could have put it there: it is no part of what was encrypted. */
    @ParameterizedTest
    @ValueSource(strings = {"<presence/>", "<pres", "</stream:stream>", "<stream:stream>"})
    void takesNothingThatComesBetweenStartTlsAndTls(String between) {
        RawClient client = opened();
        client.send(STARTTLS + between).requireCut();
    }

    /** RFC 6120 §5.4.2.2. */
    @Test
    void refusesToEncryptTwice() {
        RawClient client = encrypted();
        client.send(STARTTLS);
        assertThat(client.require("failure").namespace()).isEqualTo(TLS);
        client.requireEnd();
    }

    @Test
    void encryptsNothingWhereThatIsSwitchedOff() {
        try (EmbeddedServer plain = start(StartTls.OFF)) {
            RawClient client = RawClient.open(plain);
            assertThat(client.features().child(TLS, "starttls")).isNull();
            client.send(STARTTLS);
            assertThat(client.require("failure").namespace()).isEqualTo(TLS);
            client.requireEnd();
            client.close();
        }
    }

    @Test
    void letsNobodyAuthenticateUnencryptedWhereTlsIsRequired() {
        try (EmbeddedServer strict = start(StartTls.REQUIRED);
                RawClient client = RawClient.open(strict)) {
            assertThat(client.features().children())
                    .containsExactly(
                            Element.of(TLS, "starttls").withChild(Element.of(TLS, "required")));
            client.plain("romeo", "password");
            assertThat(client.require("failure").children().get(0).name())
                    .isEqualTo("encryption-required");
            client.startTls(strict.clientContext());
            client.plain("romeo", "password");
            client.require("success");
        }
    }

    @Test
    void letsNobodyRegisterUnencryptedWhereTlsIsRequired() {
        try (EmbeddedServer strict = start(StartTls.REQUIRED);
                RawClient client = RawClient.open(strict)) {
            client.send("<iq type='get' id='1'><query xmlns='jabber:iq:register'/></iq>");
            assertThat(client.streamError()).isEqualTo("policy-violation");
        }
    }

    @Test
    void closesTheStreamsOfEncryptedClients() {
        EmbeddedServer stopping = start(StartTls.REQUIRED);
        try (RawClient client = RawClient.open(stopping)) {
            client.startTls(stopping.clientContext());
            stopping.close();
            assertThat(client.streamError()).isEqualTo("system-shutdown");
        }
    }

    @Test
    void servesSmack() throws Exception {
        XMPPTCPConnectionConfiguration configuration =
                XMPPTCPConnectionConfiguration.builder()
                        .setXmppDomain(server.domain())
                        .setHost(server.host())
                        .setPort(server.port())
                        .setUsernameAndPassword("romeo", "password")
                        .setResource("smack")
                        .setSecurityMode(SecurityMode.required)
                        .setSslContextFactory(server::clientContext)
                        .build();
        XMPPTCPConnection connection = new XMPPTCPConnection(configuration);
        try {
            connection.connect().login();
            assertThat(connection.isSecureConnection()).isTrue();
            assertThat(connection.isAuthenticated()).isTrue();
        } finally {
            connection.disconnect();
        }
    }

    private static EmbeddedServer start(StartTls policy) {
        return withAccounts(
                EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withStartTls(policy)));
    }

    private RawClient encrypted() {
        RawClient client = opened();
        client.startTls(server.clientContext());
        return client;
    }

    /** A client whom the server waits for to begin with TLS. */
    private RawClient proceeding() {
        RawClient client = opened();
        client.send(STARTTLS);
        client.require("proceed");
        return client;
    }

    static void login(RawClient client, String localpart) {
        client.plain(localpart, "password");
        client.require("success");
        client.openStream();
        client.bind("tls");
    }
}
