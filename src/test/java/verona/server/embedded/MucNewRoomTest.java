package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** XEP-0045 §10.1.1: a room that is being made, and the clock of the server. */
class MucNewRoomTest extends MucTests {

    /** §10.1.1: who does not configure a room has accepted it as it is, after a while. */
    @Test
    void opensARoomThatNobodyConfigures() {
        server.clock().stop();
        RawClient romeo = bound("romeo");
        join(romeo, "Romeo");
        romeo.sync();
        RawClient juliet = bound("juliet");
        server.clock().advance(Duration.ofMinutes(4).plusSeconds(59));
        join(juliet, "Juliet");
        assertThat(condition(juliet.next())).isEqualTo("item-not-found");
        server.clock().advance(Duration.ofSeconds(1));
        join(juliet, "Juliet");
        assertThat(nick(juliet.next())).isEqualTo("Romeo");
    }
}
