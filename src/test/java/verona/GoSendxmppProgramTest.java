package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import verona.server.embedded.clients.OtherPrograms;

/** A program in Go that sends one message, or prints what it hears. */
class GoSendxmppProgramTest extends ForeignProgramTests {

    private void start(String... arguments) {
        running =
                OtherPrograms.goSendxmpp(
                        folder,
                        bot.jid().toString(),
                        bot.password(),
                        bot.host() + ":" + bot.port(),
                        arguments);
    }

    @Test
    void sendsAMessageAndEnds() throws Exception {
        juliet.sends(presence());
        start("--message", file("text", "Good morrow\n"), juliet.bareJid().toString());
        running.causes(() -> bot.sent(message().to(juliet.bareJid()).body("Good morrow")));
        juliet.receives(message().from(bot.fullJid()).body("Good morrow"));
        running.printedUntilItsEnd();
        bot.eventually(() -> !bot.isConnected());
    }

    @Test
    void printsWhatItHears() throws IOException {
        start("--listen");
        running.causes(bot::logsIn);
        prints("Good morrow");
    }

    /** It does not connect again by itself. */
    @Test
    void logsInWhenItIsStartedAgain() throws IOException {
        start("--listen");
        running.causes(bot::logsIn);
        bot.stream().disconnect();
        running.close();
        start("--listen");
        running.causes(bot::logsIn);
        prints("Good morrow");
    }

    private void prints(String text) {
        juliet.sends(chat().to(bot.fullJid()).body(text));
        bot.received(chat().from(juliet.fullJid()).body(text));
        assertThat(running.linesUntil(text)).last().asString().contains(text);
        bot.sentNothing(message());
    }
}
