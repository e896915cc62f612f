package verona.server.embedded.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.embedded.EmbeddedServer;

/** Profanity, by its keyboard and screen: {@code script} gives it a terminal. */
class ProfanityTest extends GuestTests {

    private ClientProgram profanity;

    @BeforeEach
    void startIt() {
        ClientProgram.firstOf(List.of("profanity"), "--version", "apt-get install profanity");
        ClientProgram.firstOf(List.of("script"), "--version", "apt-get install bsdutils");
        profanity =
                ClientProgram.start(
                        Map.of(
                                "HOME", folder.toString(),
                                "XDG_CONFIG_HOME", folder.resolve("config").toString(),
                                "XDG_DATA_HOME", folder.resolve("data").toString(),
                                "TERM", "xterm",
                                "LANG", "C.UTF-8",
                                "LINES", "50",
                                "COLUMNS", "160"),
                        "script",
                        "--quiet",
                        "--return",
                        "--command",
                        "profanity",
                        "/dev/null");
        profanity.screenUntil("/help' to show");
    }

    @AfterEach
    void endIt() {
        if (profanity != null) {
            profanity.close();
        }
    }

    private void connect(EmbeddedServer server, String password) {
        profanity.types(
                "/connect %s/profanity server %s port %d"
                        .formatted(romeo.bareJid(), server.host(), server.port()));
        profanity.screenUntil("password:");
        profanity.types(password);
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
