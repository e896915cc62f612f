package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.embedded.clients.ClientProgram;
import verona.server.embedded.clients.OtherPrograms;

/** A bot in Python. */
class SlixmppProgramTest extends ForeignProgramTests {

    @BeforeEach
    void start() throws IOException {
        running =
                ClientProgram.start(
                        Map.of(),
                        OtherPrograms.pythonWithSlixmpp(),
                        ClientProgram.script(SlixmppProgramTest.class, "slixmpp_echo_bot.py"),
                        bot.host(),
                        String.valueOf(bot.port()),
                        bot.jid() + "/slixmpp",
                        bot.password(),
                        file("server.pem", bot.certificate()));
        running.causes(bot::logsIn);
        bot.sent(presence());
        assertThat(running.linesUntil("enabled")).last().isEqualTo("enabled");
    }

    @Test
    void repeatsWhatItHears() {
        repeats("Good morrow");
        juliet.sends(message().type("headline").to(bot.fullJid()).body("Hear, hear"));
        repeats("Is the day so young?");
        bot.received(message().type("headline").body("Hear, hear"));
        bot.sentNothing(message());
    }

    @Test
    void resumesItsSession() {
        bot.stream().disconnect();
        juliet.sends(chat().to(bot.fullJid()).body("Good morrow"));
        running.causes(bot::resumes);
        bot.received(chat().body("Good morrow"));
        bot.sent(chat().body("Good morrow"));
        juliet.receives(chat().from(bot.fullJid()).body("Good morrow"));
        repeats("Is the day so young?");
    }

    @Test
    void logsInAgainAfterAStreamError() {
        bot.stream().closeWithError("system-shutdown");
        running.causes(bot::logsIn);
        repeats("Good morrow");
    }

    private void repeats(String text) {
        juliet.sends(chat().to(bot.fullJid()).body(text));
        bot.received(chat().from(juliet.fullJid()).body(text));
        bot.sent(chat().to(juliet.fullJid()).body(text));
        juliet.receives(chat().from(bot.fullJid()).body(text));
    }
}
