package verona;

import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.ProgramFaultsTest.Way;

/** What a program sends over a slow connection, and nobody waits for it, on each server. */
@XmppTest(ordering = XmppTest.Ordering.CONCURRENT)
class ProgramSendsSlowlyTest extends SlowPrograms {

    @Override
    void start(Way way) throws IOException {
        super.start(way);
        raw.say("<presence to='" + juliet.fullJid() + "'/>");
        juliet.receives(presence().from(bot.fullJid()));
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
