package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.certificate.CertificateContexts;
import verona.internal.certificate.SelfSigned;
import verona.internal.certificate.Validity;
import verona.server.ServerException;
import verona.server.embedded.options.CertificateFiles;
import verona.server.embedded.options.EmbeddedServerOptions;

/** A server that presents a certificate of its user's. */
class CertificateFilesTest {

    private static final SelfSigned OWN = SelfSigned.create("localhost", Validity.ALWAYS);
    private static final SelfSigned ISSUER = SelfSigned.create("issuer.example", Validity.ALWAYS);

    @TempDir Path folder;

    private EmbeddedServerOptions files(String chain, String key) throws IOException {
        Path chainFile = folder.resolve("chain.pem");
        Path keyFile = folder.resolve("key.pem");
        Files.writeString(chainFile, chain);
        Files.writeString(keyFile, key);
        return EmbeddedServerOptions.DEFAULT.withCertificate(
                new CertificateFiles(chainFile, keyFile));
    }

    @Test
    void presentsIt() throws IOException {
        String chain = OWN.certificateText() + ISSUER.certificateText();
        try (EmbeddedServer server = EmbeddedServer.start(files(chain, OWN.keyText()));
                RawClient client = RawClient.open(server)) {
            client.startTls(CertificateContexts.trusting(OWN.certificate()));
            assertThat(client.features().children()).isNotEmpty();
            assertThat(server.certificate()).isEqualTo(chain);
        }
    }

    /** Clients that do not know the issuer need its certificate, too (RFC 8446 §4.4.2). */
    @Test
    void presentsTheWholeChain() throws IOException {
        String chain = OWN.certificateText() + ISSUER.certificateText();
        try (EmbeddedServer server = EmbeddedServer.start(files(chain, OWN.keyText()));
                SSLSocket socket = (SSLSocket) directTls(server)) {
            socket.startHandshake();
            assertThat(socket.getSession().getPeerCertificates())
                    .containsExactly(OWN.certificate(), ISSUER.certificate());
        }
    }

    private static Socket directTls(EmbeddedServer server) throws IOException {
        return CertificateContexts.trusting(OWN.certificate())
                .getSocketFactory()
                .createSocket(server.host(), server.directTlsPort());
    }

    @Test
    void isTrustedByItsClients() throws IOException {
        try (EmbeddedServer server =
                        EmbeddedServer.start(files(OWN.certificateText(), OWN.keyText()));
                RawClient client = RawClient.open(server)) {
            client.startTls(server.clientContext());
            assertThat(client.features().children()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFICATE, RSA PRIVATE KEY, key.pem has no unencrypted key in PKCS #8",
        "CERTIFICATE, none, key.pem has no unencrypted key in PKCS #8",
        "CERTIFICATE, broken, key.pem has no EC key",
        "none, PRIVATE KEY, chain.pem has no certificate in PEM",
        "broken, PRIVATE KEY, chain.pem has no certificate in PEM",
    })
    void saysWhatAFileHasNot(String chain, String key, String message) throws IOException {
        EmbeddedServerOptions options =
                files(
                        text(chain, OWN.certificateText()),
                        text(key, OWN.keyText()).replace("PRIVATE KEY", label(key)));
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> EmbeddedServer.start(options))
                .withMessageContaining(message);
    }

    private static String label(String key) {
        return key.startsWith("RSA") ? key : "PRIVATE KEY";
    }

    private static String text(String what, String right) {
        return switch (what) {
            case "none" -> "";
            case "broken" -> right.replaceFirst("\n.{16}", "\nAAAAAAAAAAAAAAAA");
            default -> right;
        };
    }

    @Test
    void saysWhichFileIsMissing() {
        Path missing = folder.resolve("missing.pem");
        EmbeddedServerOptions options =
                EmbeddedServerOptions.DEFAULT.withCertificate(
                        new CertificateFiles(missing, missing));
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> EmbeddedServer.start(options))
                .withMessageContaining("missing.pem");
    }
}
