package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.server.XmppServer;

/** A slow connection is the same within this JVM as over TCP. */
@Timeout(60)
class LocalPaceTest extends EmbeddedServerTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String TEXT = "O Roméo, ☂ 𝄞";

    /** How Romeo connects. */
    enum Way {
        LOCAL(RawClient::local),
        TCP(RawClient::connect);

        private final Function<XmppServer, RawClient> connecting;

        Way(Function<XmppServer, RawClient> connecting) {
            this.connecting = connecting;
        }
    }

    private final RawClient juliet = bound("juliet");
    private RawClient romeo = juliet;

    @BeforeEach
    void stopTheClock() {
        server.clock().stop();
    }

    private EmbeddedStream connect(Way way) {
        romeo = way.connecting.apply(server);
        romeo.openStream();
        romeo.plain("romeo", "password");
        romeo.require("success");
        romeo.openStream();
        romeo.bind("here");
        return server.stream(romeo.jid());
    }

    @AfterEach
    void closeRomeo() {
        romeo.close();
    }

    private static String message(RawClient to) {
        return "<message to='" + to.jid() + "'><body>" + TEXT + "</body></message>";
    }

    private static void requireMessage(RawClient client) {
        assertThat(client.require("message").children().get(0).text()).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @EnumSource
    void talksByteByByte(Way way) {
        connect(way).splitBytes();
        romeo.send(message(juliet) + message(romeo));
        requireMessage(juliet);
        requireMessage(romeo);
    }

    @ParameterizedTest
    @EnumSource
    void sendsLate(Way way) {
        connect(way).addLatency(HOUR);
        romeo.send(message(juliet));
        server.clock().advance(HOUR.minusMillis(1));
        assertThat(juliet.hasNothing()).isTrue();
        server.clock().advance(Duration.ofMillis(1));
        requireMessage(juliet);
    }

    @ParameterizedTest
    @EnumSource
    void sendsSlowly(Way way) {
        connect(way).limitRate(1);
        romeo.send(message(juliet));
        server.clock().advance(Duration.ofSeconds(10));
        assertThat(juliet.hasNothing()).isTrue();
        server.clock().advance(HOUR);
        requireMessage(juliet);
    }

    @ParameterizedTest
    @EnumSource
    void receivesLate(Way way) {
        connect(way).addLatency(HOUR);
        juliet.send(message(romeo)).sync();
        server.clock().advance(HOUR.minusMillis(1));
        juliet.send(message(romeo)).sync();
        server.clock().advance(Duration.ofMillis(1));
        requireMessage(romeo);
        server.stream(romeo.jid()).disconnect();
        assertThatThrownBy(romeo::next).hasMessage("the connection has ended");
    }

    @ParameterizedTest
    @EnumSource
    void endsWithWhatItHasSent(Way way) {
        connect(way).addLatency(HOUR);
        romeo.send(message(juliet));
        romeo.close();
        requireMessage(juliet);
        server.clock().advance(HOUR);
        assertThat(server.account("romeo").sessions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void bringsWhatIsHeldBackWhenItIsReset(Way way) {
        EmbeddedStream stream = connect(way);
        stream.addLatency(HOUR);
        stream.splitBytes();
        romeo.send(message(juliet));
        juliet.send(message(romeo)).sync();
        stream.resetPace();
        requireMessage(juliet);
        requireMessage(romeo);
        romeo.send(message(juliet)).sync();
        requireMessage(juliet);
    }

    @ParameterizedTest
    @EnumSource
    void passesByTheClockThatRuns(Way way) {
        EmbeddedStream stream = connect(way);
        server.clock().run();
        stream.limitRate(10_000);
        stream.addLatency(Duration.ofMillis(3));
        romeo.send(message(juliet) + message(romeo));
        requireMessage(juliet);
        requireMessage(romeo);
    }

    /** As for somebody who does not read. */
    @ParameterizedTest
    @EnumSource
    void isCutOffWhenTooMuchIsHeldBack(Way way) {
        connect(way).addLatency(HOUR);
        String large = "<message to='%s'><body>" + "x".repeat(60_000) + "</body></message>";
        int sent = 0;
        while (!server.account("romeo").sessions().isEmpty() && sent++ < 10_000) {
            juliet.send(large.formatted(romeo.jid())).sync();
        }
        assertThat(sent).isBetween(1, 9_999);
    }

    /** Nobody else is slow, or has bytes of their own. */
    @ParameterizedTest
    @EnumSource
    void concernsNobodyElse(Way way) {
        connect(way).limitRate(1);
        juliet.send(message(juliet)).sync();
        requireMessage(juliet);
        server.stream(romeo.jid()).resetPace();
        romeo.sync();
    }
}
