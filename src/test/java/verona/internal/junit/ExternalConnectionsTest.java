package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.connection.Session;
import verona.connection.Trust;
import verona.internal.server.process.ChildServer;
import verona.internal.server.process.ProgramOptions;
import verona.internal.server.prosody.InstalledProsody;
import verona.internal.server.prosody.Prosody;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.StartTls;

/** Each setting for connections on a server that is running already, and requires TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalConnectionsTest {

    private static Session session;

    @TempDir Path folder;

    private final EmbeddedServer server =
            EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withStartTls(StartTls.REQUIRED));

    @AfterAll
    void close() {
        server.close();
    }

    @XmppTest
    static class TestCases {
        @Test
        void talks(@Client XmppClient romeo, @Client XmppClient juliet) {
            romeo.sends(chat().to(juliet.fullJid()).body("Hello"));
            juliet.receives(chat().body("Hello"));
            session = romeo.session();
        }
    }

    private Map<String, String> settings(XmppServer played, String line) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("verona.server", "external");
        settings.put("verona.external.host", played.host());
        settings.put("verona.external.port", Integer.toString(played.port()));
        settings.put("verona.external.tls.port", Integer.toString(played.directTlsPort()));
        settings.put("verona.external.websocket", played.secureWebSocketUrl().toString());
        settings.put("verona.external.domain", played.domain());
        settings.put("verona.external.accounts", "register");
        Path file = Files.writeString(folder.resolve("ca.pem"), certificate(played));
        settings.put("verona.external.trust", file.toString());
        for (String each : line.split(" ")) {
            String[] parts = each.split("=");
            settings.put("verona." + parts[0], parts[1]);
        }
        return settings;
    }

    private void talks(XmppServer played, String line) throws IOException {
        session = null;
        Engine.allPass(1, Engine.run(settings(played, line), TestCases.class));
        assertThat(session.tlsVersion()).startsWith("TLS");
        if (line.contains("mechanism=")) {
            assertThat(line).contains("mechanism=" + session.mechanism());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tls=if-required",
                "tls=if-offered",
                "tls=required mechanism=PLAIN",
                "tls=direct mechanism=SCRAM-SHA-1",
                "mechanism=SCRAM-SHA-256",
                "mechanism=SCRAM-SHA-512",
                "tls=required mechanism=SCRAM-SHA-256-PLUS",
                "tls=direct mechanism=SCRAM-SHA-512-PLUS",
                "authentication=sasl2",
                "authentication=fast streamManagement=enabled",
                "streamManagement=enabled tls=direct",
                "transport=websocket tls=required",
                "transport=websocket tls=direct streamManagement=enabled authentication=sasl2"
            })
    void workOnTheEmbeddedServer(String line) throws IOException {
        talks(server, line);
    }

    @Test
    void workWithoutAPortForTcp() throws IOException {
        Map<String, String> settings = settings(server, "transport=websocket tls=required");
        settings.put("verona.external.port", "1");
        Engine.allPass(1, Engine.run(settings, TestCases.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tls=if-required",
                "tls=direct streamManagement=enabled",
                "tls=required mechanism=SCRAM-SHA-1",
                "transport=websocket tls=required"
            })
    void workOnProsody(String line) throws IOException {
        InstalledProsody.assume();
        String config = "allow_registration = true\nc2s_require_encryption = true\n";
        Path file = Files.writeString(folder.resolve("extra.cfg.lua"), config);
        try (ChildServer prosody = Prosody.start(ProgramOptions.defaults().withConfig(file))) {
            talks(prosody, line);
        }
    }

    private static String certificate(XmppServer played) {
        X509Certificate certificate = ((Trust.Certificates) played.trust()).certificates().get(0);
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
