package verona.server.embedded.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.embedded.EmbeddedServer;

/** Profanity, by its keyboard and screen: {@code script} gives it a terminal. */
class ProfanityTest extends GuestTests {

    private ClientProgram profanity;

    @BeforeEach
    void startIt() {
        profanity = OtherPrograms.profanity(folder);
    }

    @AfterEach
    void endIt() {
        if (profanity != null) {
            profanity.close();
        }
    }

    private void connect(EmbeddedServer server, String password) {
        OtherPrograms.connect(
                profanity, romeo.bareJid() + "/profanity", password, server.host(), server.port());
    }

    private static String fingerprint(EmbeddedServer server) throws Exception {
        byte[] pem = server.certificate().getBytes(StandardCharsets.US_ASCII);
        Certificate certificate =
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(pem));
        MessageDigest digest = MessageDigest.getInstance("SHA-1");
        return HexFormat.of().formatHex(digest.digest(certificate.getEncoded()));
    }

    @Test
    void meetsJuliet(EmbeddedServer server) throws Exception {
        connect(server, PASSWORD);
        assertThat(profanity.screenUntil("/tls deny")).contains(fingerprint(server));
        profanity.types("/tls allow");
        profanity.screenUntil("successfully");
        profanity.types("/join %s nick guest".formatted(room));
        profanity.causes(this::guestEnters);
        says("Wherefore");
        // Shown in full only by the window of the room, which then is where the next line goes.
        profanity.screenUntil("Wherefore");
        profanity.types("Hello");
        profanity.causes(() -> guestSays("Hello"));
        profanity.types("/quit");
        profanity.causes(this::guestLeaves);
        profanity.printedUntilItsEnd();
    }

    @Test
    void isRefusedWithAnotherPassword(EmbeddedServer server) {
        connect(server, "other");
        profanity.screenUntil("/tls deny");
        profanity.types("/tls allow");
        profanity.screenUntil("Login");
        profanity.screenUntil("failed");
    }
}
