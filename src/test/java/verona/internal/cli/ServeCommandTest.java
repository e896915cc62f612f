package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jxmpp.jid.impl.JidCreate;
import picocli.CommandLine;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.CertificateFiles;
import verona.server.embedded.options.ContactInfo.Purpose;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.NodeCreation;
import verona.server.embedded.options.Software;
import verona.server.embedded.options.StartTls;

class ServeCommandTest {

    private static ServeCommand parse(String... arguments) {
        return CommandLine.populateCommand(new ServeCommand(), arguments);
    }

    @Test
    void listensOnLoopbackAndOnTheUsualPortByDefault() {
        EmbeddedServerOptions options = parse().options();
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(5222);
        assertThat(options.domain()).isEqualTo("localhost");
        assertThat(options.registration()).isTrue();
        assertThat(options.startTls()).isEqualTo(StartTls.OFFERED);
        assertThat(options.software()).isEqualTo(Software.VERONA);
    }

    @Test
    void usesItsArguments() {
        EmbeddedServerOptions options =
                parse(
                                "--port=0",
                                "--direct-tls-port=5223",
                                "--websocket-port=5280",
                                "--secure-websocket-port=5281",
                                "--host=0.0.0.0",
                                "--domain=verona.lit",
                                "--no-registration",
                                "--tls-required")
                        .options();
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.port()).isZero();
        assertThat(options.directTlsPort()).isEqualTo(5223);
        assertThat(options.webSocketPort()).isEqualTo(5280);
        assertThat(options.secureWebSocketPort()).isEqualTo(5281);
        assertThat(options.domain()).isEqualTo("verona.lit");
        assertThat(options.registration()).isFalse();
        assertThat(options.startTls()).isEqualTo(StartTls.REQUIRED);
    }

    @Test
    void answersAsItsArgumentsSay() {
        EmbeddedServerOptions options =
                parse(
                                "--software=Prosody:0.12",
                                "--contact=abuse=mailto:abuse@localhost",
                                "--contact=abuse=xmpp:abuse@localhost",
                                "--external-service=stun://default.example:9876",
                                "--external-service=turn://default.example:9876?secret=a%26b",
                                "--external-service=ftp://john:secret@default.example:21"
                                        + "?transport=tcp",
                                "--upload-size=1000",
                                "--upload-types=text/plain,image/*")
                        .options();
        assertThat(options.software()).isEqualTo(new Software("Prosody", "0.12", ""));
        assertThat(options.contacts().addresses())
                .containsOnlyKeys(Purpose.ABUSE)
                .containsEntry(
                        Purpose.ABUSE, List.of("mailto:abuse@localhost", "xmpp:abuse@localhost"));
        assertThat(options.externalServices())
                .extracting(service -> service.type() + service.port() + service.transport())
                .containsExactly("stun9876udp", "turn9876udp", "ftp21tcp");
        assertThat(options.upload().fileSize()).isEqualTo(1000);
        assertThat(options.upload().types()).containsExactly("text/plain", "image/*");
    }

    @Test
    void takesACertificateAndNoTls() {
        EmbeddedServerOptions options =
                parse("--no-tls", "--certificate=chain.pem", "--key=key.pem").options();
        assertThat(options.startTls()).isEqualTo(StartTls.OFF);
        assertThat(options.certificateFiles())
                .isEqualTo(new CertificateFiles(Path.of("chain.pem"), Path.of("key.pem")));
    }

    @Test
    void letsOthersCreateNodes() {
        CommandLine line =
                new CommandLine(new ServeCommand()).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs("--node-creation=accounts");
        EmbeddedServerOptions options = ((ServeCommand) line.getCommand()).options();
        assertThat(options.nodeCreation()).isEqualTo(NodeCreation.ACCOUNTS);
    }

    @Test
    void takesAdministrators() {
        EmbeddedServerOptions options =
                parse("--admin=bard@localhost", "--admin=nurse@verona.lit").options();
        assertThat(List.of("bard@localhost", "nurse@verona.lit", "admin@localhost"))
                .extracting(jid -> options.isAdmin(JidCreate.fromOrThrowUnchecked(jid)))
                .containsExactly(true, true, false);
    }

    @Test
    void stopsTheClock() {
        ServeCommand command = parse("--port=0", "--clock=2008-08-22T21:09:04Z");
        try (EmbeddedServer server = command.start()) {
            assertThat(server.clock().now()).isEqualTo(Instant.parse("2008-08-22T21:09:04Z"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 1 | Unknown options: '--prot', '1'",
                "romeo | Unmatched argument at index 1: 'romeo'",
                "--port | Missing required parameter for option '--port' (NUMBER)",
                "--port five | a port is from 0 to 65535, not five",
                "--port 65536 | a port is from 0 to 65535, not 65536",
                "--websocket-port 65536 | a port is from 0 to 65535, not 65536",
                "--port -1 | a port is from 0 to 65535, not -1",
                "--account romeo | write a name, a colon and a password",
                "--account :secret | write a name, a colon and a password",
                "--account romeo: | write a name, a colon and a password",
                "--account romeo:a --account romeo:b | option '--account': 'romeo' is there twice",
                "--account @:secret | '@' is no JID",
                "--component echo.localhost | write a name, a colon and a password",
                "--component a@b:secret | 'a@b' must be a domain",
                "--domain @ | '@' can be no XMPP domain",
                "--no-tls --tls-required | --no-tls and --tls-required can't be combined",
                "--certificate chain.pem | --certificate and --key go together",
                "--key key.pem | --certificate and --key go together",
                "--admin a@b/c | 'a@b/c' can be no bare JID",
                "--clock noon | write it like 2008-08-22T21:09:04Z, not noon",
                "--contact abuse | write it like abuse=mailto:abuse@localhost, with one of abuse,",
                "--contact chat=xmpp:a@b | write it like abuse=mailto:abuse@localhost, with one of",
                "--external-service stun:host | write it like stun://stun.verona.lit:3478 or",
                "--upload-size big | 'big' is not an int",
            })
    void saysWhatIsWrongInOneLine(String line, String message) {
        CommandRun run = CommandRun.of((Object[]) ("serve " + line).split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("verona serve: ")
                .contains(message);
        assertThat(run.output()).isEmpty();
    }

    @Test
    void keepsSecretsOutOfMessages() {
        CommandRun run = CommandRun.of("serve", "--account", "@:open-sesame");
        assertThat(run.errors()).singleElement().asString().doesNotContain("open-sesame");
    }

    @Test
    void saysThatItsPortIsTaken() {
        try (EmbeddedServer other = EmbeddedServer.start()) {
            CommandRun run = CommandRun.of("serve", "--port", other.port());
            assertThat(run.exitCode()).isEqualTo(3);
            assertThat(run.errors()).singleElement().asString().contains("can't listen on port");
        }
    }
}
