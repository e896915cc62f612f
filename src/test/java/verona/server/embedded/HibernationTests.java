package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import verona.stanza.Element;
import verona.stanza.Subscription;

/** Juliet can resume her session, and Romeo sees her presence. */
abstract class HibernationTests extends StreamManagementTests {

    static final Instant START = Instant.parse("1597-01-30T20:00:00Z");

    RawClient romeo;
    RawClient juliet;
    String id;

    @BeforeEach
    void connect() {
        server.clock().stop(START);
        server.account("romeo").contact("juliet@localhost").subscription(Subscription.BOTH);
        romeo = available("romeo");
        juliet = available("juliet");
        romeo.sync().forget();
        id = enable(juliet);
    }

    final EmbeddedStreamManagement management() {
        return server.stream(juliet.jid()).management();
    }

    final void hibernate() {
        cut(juliet);
        assertThat(management().isHibernating()).isTrue();
    }

    final void expire() {
        server.clock().advance(Duration.ofMinutes(10));
    }

    final Element failed(long h) {
        return authenticated("juliet").send(resume(id, h)).require("failed");
    }
}
