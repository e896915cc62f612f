package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.chat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.ProgramFaultsTest.Way;
import verona.server.ServerException;

/** A program's connection that is slow, or brings each byte on its own, on each server. */
@XmppTest
class ProgramPaceTest extends SlowPrograms {

    /** Some of its characters have two bytes and more. */
    private static final String TEXT = "O Roméo, ☂ 𝄞";

    private void hears(String body) {
        romeo.sends(chat().to(bot.fullJid()).body(body));
        bot.received(chat().body(body));
    }

    private void talk() throws IOException {
        for (int i = 0; i < 3; i++) {
            hears(TEXT + i);
            raw.await(TEXT + i);
            says(TEXT + i);
            juliet.receivesNext(chat().body(TEXT + i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void talksByteByByte(Way way) throws IOException {
        start(way);
        bot.stream().splitBytes();
        talk();
        raw.close();
        bot.eventually(() -> !bot.isConnected());
    }

    @ParameterizedTest
    @EnumSource
    void talksSlowly(Way way) throws IOException {
        start(way);
        bot.stream().limitRate(20_000);
        bot.stream().addLatency(Duration.ofMillis(5));
        bot.stream().splitBytes();
        talk();
        bot.stream().resetPace();
        talk();
    }

    /** What has not arrived is lost with the connection. */
    @ParameterizedTest
    @EnumSource
    void holdsBackWhatIsSentToIt(Way way) throws IOException {
        start(way);
        bot.stream().addLatency(LONG);
        hears("Good morrow");
        bot.stream().disconnect();
        raw.awaitEnd();
        assertThat(raw.text()).doesNotContain("Good morrow");

        start(way);
        hears("Anon");
        raw.await("Anon");
    }

    @ParameterizedTest
    @EnumSource
    void limitsTheRateOfWhatIsSentToIt(Way way) throws IOException {
        start(way);
        bot.stream().limitRate(1);
        hears("Good morrow");
        bot.stream().disconnect();
        raw.awaitEnd();
        assertThat(raw.text()).doesNotContain("Good morrow");
    }

    @ParameterizedTest
    @EnumSource
    void bringsWhatItHasHeldBack(Way way) throws IOException {
        start(way);
        bot.stream().addLatency(LONG);
        hears("one");
        hears("two");
        bot.stream().resetPace();
        hears("three");
        raw.await("one").await("two").await("three");
        talk();
    }

    /** Whoever acts next waits for the slow bytes. */
    @ParameterizedTest
    @EnumSource
    void keepsTheOrder(Way way) throws IOException {
        start(way);
        bot.stream().limitRate(1_000);
        bot.stream().addLatency(Duration.ofMillis(20));
        says("one");
        romeo.sends(chat().to(juliet.fullJid()).body("two"));
        juliet.receivesNext(chat().body("one")).receivesNext(chat().body("two"));
        says("three");
        juliet.receivesNext(chat().body("three")).receivesNothing();
    }

    @ParameterizedTest
    @EnumSource
    void bringsAStreamErrorBehindWhatItHoldsBack(Way way) throws IOException {
        start(way);
        bot.stream().addLatency(LONG);
        hears("Good morrow");
        bot.stream().closeWithError("system-shutdown");
        raw.await("Good morrow").await("system-shutdown").await("</stream:stream>");
    }

    @ParameterizedTest
    @EnumSource
    void losesWhatItHoldsBackWhenItIsHalfOpen(Way way) throws IOException {
        start(way);
        bot.stream().addLatency(LONG);
        hears("Good morrow");
        bot.stream().stall();
        bot.stream().resetPace();
        bot.stream().disconnect();
        raw.awaitEnd();
        assertThat(raw.text()).doesNotContain("Good morrow");
    }

    @Test
    void cutsAfterSlowBytes() throws IOException {
        start(Way.TCP);
        bot.stream().limitRate(5_000);
        bot.stream().splitBytes();
        romeo.sends(chat().id("1").to(bot.fullJid()));
        int length = bot.received(chat().id("1")).xml().length();
        raw.await("id='1'").await(">");
        bot.stream().disconnectAfterSending(length + 1);
        romeo.sends(chat().id("2").to(bot.fullJid()));
        romeo.sends(chat().id("3").to(bot.fullJid()));
        raw.await("id='2'");
        raw.awaitEnd();
        assertThat(raw.text()).doesNotContain("id='3'");
    }

    @Test
    void handlesWhatCameBeforeTheCut() throws IOException {
        start(Way.TCP);
        bot.stream().addLatency(LONG);
        String one = "<message type='chat' id='1' to='" + juliet.fullJid() + "'/>";
        bot.stream().disconnectAfterReceiving(one.length());
        raw.say(one + one);
        juliet.receives(chat().id("1")).receivesNothing();
    }

    @Test
    void refusesPacesThatAreNone() throws IOException {
        start(Way.TCP);
        assertThatThrownBy(() -> bot.stream().limitRate(0))
                .isInstanceOf(ServerException.class)
                .hasMessage("a connection carries at least 1 byte a second, not 0");
        assertThatThrownBy(() -> bot.stream().addLatency(Duration.ofSeconds(-1)))
                .isInstanceOf(ServerException.class)
                .hasMessage("the latency of a connection can't be PT-1S");
        talk();
    }

    @Test
    void concernsAConnectionThatThereIs() throws IOException {
        assertThatThrownBy(() -> bot.stream().splitBytes())
                .isInstanceOf(ServerException.class)
                .hasMessage("bot is not logged in: call bot.logsIn() first");
        assertThatThrownBy(() -> bot.stream().resetPace()).isInstanceOf(ServerException.class);
        start(Way.TCP);
    }
}
