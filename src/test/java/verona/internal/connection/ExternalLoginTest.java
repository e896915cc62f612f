package verona.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.connection.Tls;
import verona.internal.certificate.AlternativeName;
import verona.internal.certificate.SelfSigned;
import verona.internal.certificate.Validity;
import verona.server.embedded.EmbeddedServer;

/** Logging in by a certificate: XEP-0178 §2. */
class ExternalLoginTest {

    @TempDir Path folder;

    private final EmbeddedServer server = EmbeddedServer.start();

    @BeforeEach
    void createAccounts() {
        server.createAccount("romeo", "secret");
        server.createAccount("juliet", "secret");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private ClientCertificate certificate(Validity validity, String... jids) throws IOException {
        List<AlternativeName> names = List.of(jids).stream().map(AlternativeName::xmpp).toList();
        SelfSigned made = SelfSigned.create("Romeo", names, validity);
        Path file = folder.resolve("romeo.pem");
        Files.writeString(file, made.certificateText() + made.keyText());
        return ClientCertificate.read(file);
    }

    /** The JID that the server binds, and the mechanism. */
    private String logIn(String name, Tls tls, ClientCertificate certificate) {
        int port = tls == Tls.DIRECT ? server.directTlsPort() : server.port();
        ServerAddress address =
                new ServerAddress(server.host(), port, server.domain(), server::trust);
        ConnectionOptions options = ConnectionOptions.STANDARD.with(tls).with(certificate);
        try (ClientStream stream = ClientStream.open(address, options, Duration.ofSeconds(10))) {
            EntityFullJid jid =
                    stream.logIn(
                            new Login(
                                    JidCreate.entityBareFromOrThrowUnchecked(name + "@localhost"),
                                    "secret",
                                    "orchard",
                                    false));
            return jid + " by " + stream.session().mechanism();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Tls.class,
            names = {"REQUIRED", "DIRECT"})
    void logsInByItsCertificate(Tls tls) throws IOException {
        ClientCertificate romeo = certificate(Validity.ALWAYS, "romeo@localhost");
        assertThat(logIn("romeo", tls, romeo)).isEqualTo("romeo@localhost/orchard by EXTERNAL");
        // And once more, when the session of TLS is resumed.
        assertThat(logIn("romeo", tls, romeo)).isEqualTo("romeo@localhost/orchard by EXTERNAL");
    }

    @Test
    void logsInByItsPasswordWithoutTls() throws IOException {
        ClientCertificate romeo = certificate(Validity.ALWAYS, "romeo@localhost");
        assertThat(logIn("romeo", Tls.DISABLED, romeo)).endsWith(" by PLAIN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody@localhost", "romeo@elsewhere.lit", "@"})
    void logsInByItsPasswordIfItsCertificateNamesNoAccount(String jid) throws IOException {
        assertThat(logIn("romeo", Tls.DIRECT, certificate(Validity.ALWAYS, jid)))
                .endsWith(" by PLAIN");
    }

    @ParameterizedTest
    @EnumSource(
            value = Validity.class,
            names = {"PAST", "FUTURE"})
    void logsInByItsPasswordIfItsCertificateIsNotValidNow(Validity validity) throws IOException {
        assertThat(logIn("romeo", Tls.DIRECT, certificate(validity, "romeo@localhost")))
                .endsWith(" by PLAIN");
    }

    /** Romeo would otherwise be Juliet without noticing. */
    @Test
    void logsInAsWhoItIsIfItsCertificateNamesSeveral() throws IOException {
        ClientCertificate both =
                certificate(Validity.ALWAYS, "juliet@localhost", "romeo@localhost");
        assertThat(logIn("romeo", Tls.DIRECT, both)).startsWith("romeo@localhost/");
        assertThat(logIn("juliet", Tls.DIRECT, both)).startsWith("juliet@localhost/");
    }

    @Test
    void refusesToBeSomebodyElse() throws IOException {
        ClientCertificate romeo = certificate(Validity.ALWAYS, "romeo@localhost");
        assertThatThrownBy(() -> logIn("juliet", Tls.DIRECT, romeo))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("invalid-authzid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"})
    void namesAFileThatHasNotBoth(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("wrong.pem"), text);
        assertThatThrownBy(() -> ClientCertificate.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a certificate and its PKCS #8 key");
        assertThatThrownBy(() -> ClientCertificate.read(folder.resolve("none.pem")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
