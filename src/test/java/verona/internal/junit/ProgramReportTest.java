package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Program;
import verona.RawProgram;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;

/** What the reports of a test say about its program. */
class ProgramReportTest extends ReportsFixture {

    private Path report() {
        return folder.resolve("reports").resolve(ProgramTestCases.class.getName()).resolve("fails");
    }

    private String text(Path file) throws IOException {
        return Files.readString(report().resolve(file));
    }

    @Test
    void hasALifelineAndNoSecrets() throws IOException {
        run(Map.of(), ProgramTestCases.class);

        assertThat(text(Path.of("transcript.jsonl")))
                .contains("\"type\":\"lifeline\",\"id\":\"bot\",\"kind\":\"program\"")
                .contains("\"event\":\"error\",\"text\":\"login refused: not-authorized\"")
                .contains("\"client\":\"bot\",\"event\":\"connected\"")
                .contains("\"event\":\"negotiated\",\"text\":\"PLAIN over TCP without TLS\"")
                .contains("\"event\":\"closed\",\"text\":\"the program closed the stream\"")
                .containsPattern("\"client\":\"bot\",\"direction\":\"sent\".*\"state\":\"sent\"")
                .containsPattern(
                        "\"client\":\"bot\",\"direction\":\"received\".*\"state\":\"seen\"");
        assertThat(text(Path.of("diagram.mmd"))).containsPattern("actor p\\d as bot\n");
        assertThat(text(Path.of("transcript.txt")))
                .contains("programs under test:", "  bot is not");
        for (String file : FILES) {
            assertThat(text(Path.of(file)))
                    .as(file)
                    .contains("bot")
                    .doesNotContain(ProgramTestCases.password)
                    .doesNotContain(base64(ProgramTestCases.password))
                    .doesNotContain(ProgramTestCases.plain)
                    .doesNotContain("wrong-password");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @XmppTest
    static class ProgramTestCases {
        static String password;
        static String plain;
        @Client XmppClient juliet;
        @Program XmppProgram bot;

        @Test
        void fails() throws IOException {
            password = bot.password();
            plain = base64("\0" + bot.jid().getLocalpartOrNull() + "\0" + password);
            try (RawProgram refused = RawProgram.connect(bot)) {
                refused.offer("wrong-password").await("<failure");
            }
            RawProgram program = RawProgram.logIn(bot);
            bot.logsIn();
            program.say("<message id='1' to='" + juliet.fullJid() + "'><body>" + password);
            program.say("</body></message>");
            bot.sent(message().id("1"));
            juliet.sends(message().id("2").to(bot.fullJid()).body("My password is " + password));
            program.await("My password is");
            program.logOut();
            bot.eventually(() -> !bot.isConnected());
            juliet.within(Duration.ofMillis(10)).receives(message().id("3"));
        }
    }
}
