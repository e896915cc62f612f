package verona;

import static verona.Stanzas.chat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import verona.ProgramFaultsTest.Way;

/** A program under test whose connection becomes slow, and those whom it talks to. */
@Timeout(60)
abstract class SlowPrograms {

    /** Longer than any test. */
    static final Duration LONG = Duration.ofHours(1);

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Program XmppProgram bot;

    RawProgram raw;

    void start(Way way) throws IOException {
        raw = way.connect(bot).authenticate(bot.password()).bind();
        bot.logsIn();
    }

    @AfterEach
    void stop() throws IOException {
        raw.close();
    }

    void says(String body) throws IOException {
        raw.say(
                "<message type='chat' to='%s'><body>%s</body></message>"
                        .formatted(juliet.fullJid(), body));
        bot.sent(chat().body(body));
    }
}
