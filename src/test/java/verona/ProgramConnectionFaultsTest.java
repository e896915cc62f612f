package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.ProgramFaultsTest.Way;
import verona.server.ServerException;

/** Faults of a program's connection, on each server. */
@XmppTest
@Timeout(60)
class ProgramConnectionFaultsTest {

    @Client XmppClient juliet;
    @Program XmppProgram bot;

    private RawProgram raw;

    private void start(Way way) throws IOException {
        raw = way.connect(bot).authenticate(bot.password()).bind();
        bot.logsIn();
    }

    /** Juliet sees when the server takes the session for ended. */
    private void startSeen(Way way) throws IOException {
        start(way);
        raw.say("<presence to='" + juliet.fullJid() + "'/>");
        juliet.receives(presence().from(bot.fullJid()));
    }

    @AfterEach
    void stop() throws IOException {
        raw.close();
    }

    private void say(String id) throws IOException {
        raw.say("<message type='chat' id='" + id + "' to='" + juliet.fullJid() + "'/>");
    }

    private void requireEnded() {
        juliet.receives(presence().from(bot.fullJid()).unavailable());
        bot.eventually(() -> !bot.isConnected());
    }

    @ParameterizedTest
    @EnumSource
    void cutsTheConnection(Way way) throws IOException {
        startSeen(way);
        bot.stream().disconnect();
        assertThat(bot.isConnected()).isFalse();
        requireEnded();
        start(way);
        assertThat(bot.isConnected()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void closesTheStreamWithAnError(Way way) throws IOException {
        startSeen(way);
        bot.stream().closeWithError("system-shutdown");
        assertThat(bot.isConnected()).isFalse();
        raw.await("system-shutdown").await("</stream:stream>");
        requireEnded();
    }

    @ParameterizedTest
    @EnumSource
    void cutsTheConnectionAfterSending(Way way) throws IOException {
        startSeen(way);
        bot.stream().disconnectAfterSending(30);
        juliet.sends(chat().to(bot.fullJid()).body("Good morrow"));
        bot.eventually(() -> !bot.isConnected());
        requireEnded();
        assertThat(raw.text()).doesNotContain("Good morrow");
    }

    /** Under TLS a record is longer than what is in it. */
    @Test
    void sendsWhatIsWholeBefore() throws IOException {
        startSeen(Way.TCP);
        juliet.sends(chat().id("1").to(bot.fullJid()));
        int length = bot.received(chat().id("1")).xml().length();
        bot.stream().disconnectAfterSending(length + 1);
        juliet.sends(chat().id("2").to(bot.fullJid()));
        juliet.sends(chat().id("3").to(bot.fullJid()));
        raw.await("id='1'");
        raw.awaitEnd();
        assertThat(raw.text()).contains("id='2'").doesNotContain("id='3'");
        requireEnded();
    }

    @ParameterizedTest
    @EnumSource
    void handlesWhatIsWholeBefore(Way way) throws IOException {
        startSeen(way);
        int length = way == Way.TCP ? juliet.fullJid().length() + 35 : 1_000;
        bot.stream().disconnectAfterReceiving(length);
        say("1");
        juliet.receives(chat().id("1"));
        raw.say(" ".repeat(1_000));
        requireEnded();
    }

    @ParameterizedTest
    @EnumSource
    void handlesNothingThatIsNotWhole(Way way) throws IOException {
        startSeen(way);
        bot.stream().disconnectAfterReceiving(20);
        say("1");
        requireEnded();
        juliet.receivesNothing();
    }

    @ParameterizedTest
    @EnumSource
    void cutsAtOnceAfterNothing(Way way) throws IOException {
        startSeen(way);
        bot.stream().disconnectAfterSending(0);
        requireEnded();
        startSeen(way);
        bot.stream().disconnectAfterReceiving(0);
        requireEnded();
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheConnectionHalfOpen(Way way) throws IOException {
        startSeen(way);
        bot.stream().stall();
        juliet.sends(chat().id("lost").to(bot.fullJid()));
        say("1");
        bot.sent(chat().id("1"));
        juliet.receivesNothing();
        bot.receivedNothing(chat());
        assertThat(bot.isConnected()).isTrue();

        bot.stream().disconnect();
        requireEnded();
    }

    /** RFC 6120 §4.6.1: the server does not notice that the program has gone. */
    @ParameterizedTest
    @EnumSource
    void leavesTheServerUnawareOfTheEnd(Way way) throws IOException {
        startSeen(way);
        bot.stream().stall();
        raw.close();
        bot.eventually(() -> !bot.isConnected());
        juliet.receivesNothing();
        start(way);
        say("1");
        juliet.receives(chat().id("1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shutdown", "see-other-host"})
    void knowsTheConditionsOfStreamErrors(String name) throws IOException {
        start(Way.TCP);
        assertThatThrownBy(() -> bot.stream().closeWithError(name))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("there is no stream error '" + name + "': bad-format, ");
        assertThatThrownBy(() -> bot.stream().disconnectAfterSending(-1))
                .isInstanceOf(ServerException.class)
                .hasMessage("a connection has no -1 bytes");
    }

    @Test
    void endsNoConnectionThatThereIsNot() throws IOException {
        assertThatThrownBy(() -> bot.stream().disconnect())
                .isInstanceOf(ServerException.class)
                .hasMessage("bot is not logged in: call bot.logsIn() first");
        start(Way.TCP);
    }
}
