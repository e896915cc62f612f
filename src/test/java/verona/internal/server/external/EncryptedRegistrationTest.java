package verona.internal.server.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.connection.Trust;
import verona.server.Account;
import verona.server.ServerException;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.ServerCertificate;
import verona.server.embedded.options.StartTls;

/** Registration on an external server over TLS, with the trust that settings say. */
class EncryptedRegistrationTest {

    private static final EmbeddedServerOptions ENCRYPTED =
            EmbeddedServerOptions.DEFAULT.withStartTls(StartTls.REQUIRED);

    @TempDir Path folder;

    private EmbeddedServer server = EmbeddedServer.start(ENCRYPTED);

    @AfterEach
    void close() {
        server.close();
    }

    private XmppServer external(String trust, String tls) {
        Map<String, String> settings = new HashMap<>();
        settings.put("verona.external.host", server.host());
        settings.put("verona.external.port", Integer.toString(server.port()));
        settings.put("verona.external.tls.port", Integer.toString(server.directTlsPort()));
        settings.put("verona.external.domain", server.domain());
        settings.put("verona.external.accounts", "register");
        settings.put("verona.external.trust", trust);
        settings.put("verona.tls", tls);
        return Servers.start(ServerKind.EXTERNAL, settings::get);
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("ca.pem"), server.certificate()).toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"if-required", "if-offered", "required", "direct"})
    void registersAndCancels(String tls) throws IOException {
        XmppServer external = external(file(), tls);
        Account account = external.openAccount("romeo");
        assertThat(server.account(account.localpart()).exists()).isTrue();
        external.closeAccount(account);
        assertThat(server.account(account.localpart()).exists()).isFalse();
    }

    @Test
    void registersNothingWithoutTls() throws IOException {
        XmppServer external = external(file(), "disabled");
        assertThatThrownBy(() -> external.openAccount("romeo"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("the server requires TLS, and verona.tls is disabled");
    }

    @Test
    void trustsWhomTheJdkTrusts() {
        assertThatThrownBy(() -> external("jdk", "direct").openAccount("romeo"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("which the client does not trust");
    }

    @Test
    void trustsAPinnedCertificateWhateverItSays() throws Exception {
        restart(ServerCertificate.EXPIRED);
        X509Certificate certificate = ((Trust.Certificates) server.trust()).certificates().get(0);
        String pin =
                HexFormat.ofDelimiter(":")
                        .withUpperCase()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(certificate.getEncoded()));
        assertThatCode(() -> external("sha256:" + pin, "direct").openAccount("romeo"))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesAnotherCertificateThanThePinned() {
        String pin = "0".repeat(64);
        assertThatThrownBy(() -> external("sha256:" + pin, "direct").openAccount("romeo"))
                .isInstanceOf(ServerException.class)
                .hasMessageMatching(
                        ".*has the SHA-256 fingerprint [0-9a-f]{64}, and the client accepts "
                                + pin
                                + ".*");
    }

    @Test
    void trustsAnybodyIfThatIsSaid() {
        restart(ServerCertificate.EXPIRED);
        assertThatCode(() -> external("any-certificate-unchecked", "direct").openAccount("romeo"))
                .doesNotThrowAnyException();
    }

    private void restart(ServerCertificate certificate) {
        server.close();
        server = EmbeddedServer.start(ENCRYPTED.withCertificate(certificate));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/no/such/file.pem", "sha256:12", "pom.xml", "any"})
    void namesWhatItCanTrust(String trust) {
        assertThatThrownBy(() -> external(trust, "direct"))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith(
                        "The setting verona.external.trust has the value '" + trust + "': ");
    }
}
