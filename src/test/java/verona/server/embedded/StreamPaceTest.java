package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.anyMessage;
import static verona.Stanzas.chat;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import verona.ConnectionError;
import verona.MadeScenario;
import verona.XmppClient;
import verona.internal.connection.ConnectionOptions;
import verona.server.ServerException;
import verona.server.embedded.TransportFaultsTest.Way;

/** Clients' connections that are slow, by the server's clock, or bring each byte on its own. */
@Timeout(60)
class StreamPaceTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int STANZAS = 3;

    /** Some of its characters have two bytes and more. */
    private static final String TEXT = "O Roméo, ☂ 𝄞";

    private final EmbeddedServer server = EmbeddedServer.start();
    private final MadeScenario made = MadeScenario.racingOn(server);
    private final XmppClient juliet = made.client("juliet", ConnectionOptions.UNSET).connects();
    private final XmppClient nurse = made.client("nurse", ConnectionOptions.UNSET).connects();

    @AfterEach
    void close() {
        server.resetPace();
        made.close();
        server.close();
    }

    private XmppClient romeo(Way way, Consumer<EmbeddedStream> pace) {
        XmppClient romeo = made.client("romeo", way.options()).connects();
        server.clock().stop();
        pace.accept(stream(romeo));
        return romeo;
    }

    private EmbeddedStream stream(XmppClient client) {
        return server.stream(client.fullJid());
    }

    private static void say(XmppClient one, XmppClient other) {
        for (int i = 0; i < STANZAS; i++) {
            one.sends(chat().id("m" + i).to(other.fullJid()).body(TEXT));
        }
    }

    private static void requireAll(XmppClient client) {
        for (int i = 0; i < STANZAS; i++) {
            client.receivesNext(chat().id("m" + i).body(TEXT));
        }
    }

    /** What the server has sent until now arrives before the end of the connection, or never. */
    private void requireNothing(XmppClient client) {
        nurse.sends(chat().to(nurse.fullJid())).receives(chat());
        stream(client).disconnect();
        client.eventually(() -> !client.isConnected());
        assertThat(client.unread()).isEmpty();
    }

    /** Juliet has nothing of his before what comes now. */
    private void requireNothingOfRomeos() {
        nurse.sends(chat().id("nurse").to(juliet.fullJid()));
        juliet.receivesNext(chat().id("nurse"));
    }

    @ParameterizedTest
    @EnumSource
    void talkByteByByte(Way way) {
        XmppClient romeo = romeo(way, EmbeddedStream::splitBytes);
        say(romeo, juliet);
        requireAll(juliet);
        say(juliet, romeo);
        requireAll(romeo);
        romeo.receivesNothing(anyMessage());
    }

    @ParameterizedTest
    @EnumSource
    void receiveLate(Way way) {
        XmppClient romeo = romeo(way, stream -> stream.addLatency(HOUR));
        say(juliet, romeo);
        settleJuliet();
        server.clock().advance(HOUR);
        requireAll(romeo);

        say(juliet, romeo);
        settleJuliet();
        server.clock().advance(HOUR.minusMillis(1));
        requireNothing(romeo);
        romeo.resumes();
        requireAll(romeo);
    }

    /** The server has handled what she has sent. */
    private void settleJuliet() {
        juliet.sends(chat().id("own").to(juliet.fullJid())).receivesNext(chat().id("own"));
    }

    @ParameterizedTest
    @EnumSource
    void sendLate(Way way) {
        XmppClient romeo = romeo(way, stream -> stream.addLatency(HOUR));
        say(romeo, juliet);
        server.clock().advance(Duration.ofMinutes(1));
        requireNothingOfRomeos();
        server.clock().advance(HOUR);
        requireAll(juliet);
    }

    @ParameterizedTest
    @EnumSource
    void receiveSlowly(Way way) {
        XmppClient romeo = romeo(way, stream -> stream.limitRate(1));
        say(juliet, romeo);
        settleJuliet();
        server.clock().advance(HOUR);
        romeo.receivesNext(chat().id("m0"));
        say(juliet, romeo);
        settleJuliet();
        stream(romeo).resetPace();
        romeo.receivesNext(chat().id("m1")).receivesNext(chat().id("m2"));
        requireAll(romeo);

        stream(romeo).limitRate(1);
        say(juliet, romeo);
        settleJuliet();
        server.clock().advance(Duration.ofSeconds(10));
        requireNothing(romeo);
    }

    @ParameterizedTest
    @EnumSource
    void sendSlowly(Way way) {
        XmppClient romeo = romeo(way, stream -> stream.limitRate(1));
        say(romeo, juliet);
        server.clock().advance(Duration.ofSeconds(10));
        requireNothingOfRomeos();
        server.clock().advance(HOUR);
        requireAll(juliet);
    }

    @ParameterizedTest
    @EnumSource
    void receiveTheStreamErrorBehindWhatIsHeldBack(Way way) {
        XmppClient romeo = romeo(way, stream -> stream.addLatency(HOUR));
        say(juliet, romeo);
        settleJuliet();
        stream(romeo).closeWithError("policy-violation");
        requireAll(romeo);
        assertThatThrownBy(() -> romeo.receives(chat()))
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("policy-violation");
    }

    /** XEP-0198 §5: what was on its way is sent again. */
    @ParameterizedTest
    @EnumSource
    void resumeWithWhatWasHeldBack(Way way) {
        XmppClient romeo = romeo(way, stream -> stream.addLatency(HOUR));
        say(juliet, romeo);
        say(romeo, juliet);
        requireNothingOfRomeos();
        stream(romeo).stall();
        stream(romeo).resetPace();
        requireNothingOfRomeos();
        requireNothing(romeo);
        romeo.resumes();
        requireAll(romeo);
        requireAll(juliet);
        juliet.receivesNothing(anyMessage());
    }

    @Test
    void areCutAfterWhatHasArrived() {
        XmppClient romeo = romeo(Way.TCP, stream -> stream.limitRate(1));
        stream(romeo).disconnectAfterReceiving(1_000);
        String one = "<message type='chat' to='" + juliet.fullJid() + "'/>";
        romeo.sends(one).sends(one);
        romeo.sends("<presence><status>" + "x".repeat(1_000) + "</status></presence>");
        juliet.receives(chat()).receives(chat());
        romeo.eventually(() -> !romeo.isConnected());
    }

    @Test
    void keepNobodyWaitingForTheServersEnd() {
        XmppClient romeo = romeo(Way.TCP, stream -> stream.addLatency(HOUR));
        say(juliet, romeo);
        settleJuliet();
        server.close();
        romeo.eventually(() -> !romeo.isConnected());
        assertThat(romeo.unread()).hasSize(STANZAS);
    }

    @Test
    void haveAPaceThatThereCanBe() {
        assertThatThrownBy(() -> stream(juliet).limitRate(0))
                .isInstanceOf(ServerException.class)
                .hasMessage("a connection carries at least 1 byte a second, not 0");
        assertThatThrownBy(() -> stream(juliet).addLatency(Duration.ofNanos(-1)))
                .isInstanceOf(ServerException.class)
                .hasMessage("the latency of a connection can't be PT-0.000000001S");
        assertThatThrownBy(() -> server.stream("absent@localhost").resetPace())
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("no client is connected as absent@localhost");
    }
}
