package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.*;
import static verona.XmppTest.Scope.TEST;
import static verona.server.ServerKind.EMBEDDED;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import verona.server.CannedAnswer;
import verona.server.embedded.EmbeddedServer;

/** Canned answers that come later, by the server's clock. */
@XmppTest(server = EMBEDDED, scope = TEST)
class CannedAnswersDelayTest {

    @Client XmppClient romeo;

    @Test
    void anAnswerComesWhenItsTimeHasPassed(EmbeddedServer server) {
        server.clock().stop();
        server.when(iqGet().to("weather.localhost"))
                .after(Duration.ofSeconds(30))
                .answers(iqResult());

        romeo.sends(iqGet("w1").to("weather.localhost").with(ping()));
        server.clock().advance(Duration.ofSeconds(29));
        romeo.receivesNothing();
        server.clock().advance(Duration.ofSeconds(1));
        romeo.receives(iqResult("w1"));
    }

    @Test
    void itDoesNotComeWhenAllAnswersHaveEnded(EmbeddedServer server) {
        server.clock().stop();
        CannedAnswer answer =
                server.when(iqGet().to("weather.localhost"))
                        .after(Duration.ofSeconds(30))
                        .answers(iqResult());

        romeo.sends(iqGet("w1").to("weather.localhost").with(ping()));
        assertThat(answer.requests()).hasSize(1);
        server.removeAnswers();
        server.clock().advance(Duration.ofSeconds(30));
        romeo.receivesNothing();
    }
}
