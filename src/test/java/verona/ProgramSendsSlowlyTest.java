package verona;

import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.ProgramFaultsTest.Way;

/** What a program sends over a slow connection, and nobody waits for it, on each server. */
@XmppTest(ordering = XmppTest.Ordering.CONCURRENT)
@Timeout(60)
class ProgramSendsSlowlyTest {

    private static final Duration LONG = Duration.ofHours(1);

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Program XmppProgram bot;

    private RawProgram raw;

    private void start(Way way) throws IOException {
        raw = way.connect(bot).authenticate(bot.password()).bind();
        bot.logsIn();
        raw.say("<presence to='" + juliet.fullJid() + "'/>");
        juliet.receives(presence().from(bot.fullJid()));
    }

    @AfterEach
    void stop() throws IOException {
        raw.close();
    }

    private void says(String body) throws IOException {
        raw.say(
                "<message type='chat' to='%s'><body>%s</body></message>"
                        .formatted(juliet.fullJid(), body));
        bot.sent(chat().body(body));
    }

    /** It overtakes all that the server has not got yet. */
    private void overtakes() {
        romeo.sends(chat().to(romeo.fullJid())).receives(chat());
        romeo.sends(chat().to(juliet.fullJid()).body("Romeo"));
        juliet.receivesNext(chat().body("Romeo"));
    }

    @ParameterizedTest
    @EnumSource
    void isOvertakenWhileItIsOnItsWay(Way way) throws IOException {
        start(way);
        bot.stream().addLatency(LONG);
        says("one");
        says("two");
        overtakes();
        bot.stream().resetPace();
        juliet.receivesNext(chat().body("one")).receivesNext(chat().body("two"));
    }

    @ParameterizedTest
    @EnumSource
    void isOvertakenWhileItIsSlow(Way way) throws IOException {
        start(way);
        bot.stream().limitRate(1);
        says("one");
        overtakes();
        bot.stream().resetPace();
        juliet.receivesNext(chat().body("one"));
    }

    @ParameterizedTest
    @EnumSource
    void isLostWithItsConnection(Way way) throws IOException {
        start(way);
        bot.stream().addLatency(LONG);
        says("one");
        bot.stream().disconnect();
        juliet.receivesNext(presence().from(bot.fullJid()).unavailable());
    }

    @ParameterizedTest
    @EnumSource
    void isLostWhenItIsHalfOpen(Way way) throws IOException {
        start(way);
        bot.stream().addLatency(LONG);
        says("one");
        bot.stream().stall();
        bot.stream().resetPace();
        overtakes();
        bot.stream().disconnect();
        juliet.receivesNext(presence().from(bot.fullJid()).unavailable());
    }

    @ParameterizedTest
    @EnumSource
    void arrivesWhenTheProgramGoes(Way way) throws IOException {
        start(way);
        bot.stream().addLatency(LONG);
        says("one");
        raw.close();
        juliet.receivesNext(chat().body("one"));
        juliet.receivesNext(presence().from(bot.fullJid()).unavailable());
    }
}
