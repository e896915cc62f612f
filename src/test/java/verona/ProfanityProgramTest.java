package verona;

import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.embedded.clients.OtherPrograms;

/** Profanity, by its keyboard and screen. */
@BesideOthers
class ProfanityProgramTest extends ForeignProgramTests {

    @BeforeEach
    void start() {
        running = OtherPrograms.profanity(folder);
        running.types("/reconnect 1");
        OtherPrograms.connect(running, bot.jid(), bot.password(), bot.host(), bot.port());
        running.screenUntil("/tls deny");
        running.types("/tls always");
        logsIn();
    }

    private void logsIn() {
        running.causes(bot::logsIn);
        running.screenUntil("successfully");
    }

    @Test
    void logsInAgain() {
        bot.stream().disconnect();
        logsIn();
        talks();
    }

    @Test
    void talks() {
        juliet.sends(presence()).sends(chat().to(bot.fullJid()).body("Wherefore"));
        bot.received(chat().from(juliet.fullJid()).body("Wherefore"));
        running.types("/msg %s Hello".formatted(juliet.bareJid()));
        running.causes(() -> bot.sent(chat().body("Hello")));
        juliet.receives(chat().from(bot.fullJid()).body("Hello"));
    }
}
