package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import verona.server.ServerException;
import verona.stanza.Element;

/** Every time stamp comes from the server's clock. */
class ServerClockTest extends EmbeddedServerTests {

    private static final Instant MOMENT = Instant.parse("2008-08-22T21:09:04Z");

    @Test
    void stampsAnOfflineMessageWithTheTimeOfAStoppedClock() {
        server.clock().stop(MOMENT);
        bound("romeo")
                .send("<message to='juliet@localhost' type='chat'><body>Hi</body></message>")
                .sync();
        server.clock().advance(Duration.ofHours(1));

        Element message =
                bound("juliet")
                        .send("<presence/>")
                        .first(stanza -> stanza.name().equals("message"));

        Element delay = message.child("urn:xmpp:delay", "delay");
        assertThat(delay).isNotNull();
        assertThat(delay.attribute("stamp")).isEqualTo("2008-08-22T21:09:04Z");
    }

    @Test
    void goesOnFromWhereItWasSetForwardTo() {
        Instant before = server.clock().now();

        server.clock().advance(Duration.ofDays(1));

        assertThat(server.clock().now()).isAfterOrEqualTo(before.plus(Duration.ofDays(1)));
    }

    @Test
    void standsStillUntilItIsToRun() {
        server.clock().stop();
        Instant stopped = server.clock().now();
        assertThat(server.clock().now()).isEqualTo(stopped);
        server.clock().stop(MOMENT);

        server.clock().run();

        assertThat(server.clock().now()).isBetween(MOMENT, MOMENT.plus(Duration.ofDays(1)));
    }

    @Test
    void neverGoesBack() {
        assertThatThrownBy(() -> server.clock().advance(Duration.ofHours(-1)))
                .isInstanceOf(ServerException.class)
                .hasMessage("the clock can't go back by PT1H");
    }
}
