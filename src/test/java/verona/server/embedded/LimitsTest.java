package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.ServerException;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.Limits;

/** What a client may ask of the server, and what it may not. */
class LimitsTest extends EmbeddedServerTests {

    private static final Limits SMALL =
            Limits.DEFAULT
                    .withStanzaLength(1000)
                    .withStanzaDepth(10)
                    .withUnauthenticatedLength(2000)
                    .withLoginAttempts(2)
                    .withConnections(4)
                    .withBacklog(1_000_000);

    @Override
    EmbeddedServer start() {
        return withAccounts(EmbeddedServer.start(EmbeddedServerOptions.DEFAULT.withLimits(SMALL)));
    }

    @Test
    void eachIsReadAsItWasSet() {
        assertThat(SMALL).isEqualTo(new Limits(1000, 10, 2000, 2, 4, 1_000_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1})
    void areAllPositive(int wrong) {
        assertThatThrownBy(() -> SMALL.withStanzaLength(wrong)).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> SMALL.withStanzaDepth(wrong)).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> SMALL.withUnauthenticatedLength(wrong))
                .isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> SMALL.withLoginAttempts(wrong))
                .isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> SMALL.withBacklog(wrong)).isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> SMALL.withConnections(wrong))
                .hasMessage(
                        "the limit for the number of connections must be positive, not " + wrong);
    }

    private static String ofLength(int length) {
        String start = "<message to='juliet@localhost/test'><body>";
        String end = "</body></message>";
        return start + "x".repeat(length - start.length() - end.length()) + end;
    }

    @Test
    void aStanzaMayBeAsLongAsTheLimitAndNoLonger() {
        RawClient juliet = bound("juliet");
        RawClient romeo = bound("romeo");
        romeo.send(ofLength(1000));
        juliet.require("message");
        romeo.send(ofLength(1001));
        assertThat(romeo.streamError()).isEqualTo("policy-violation");
    }

    private static String ofDepth(int depth) {
        String inner = "<x>".repeat(depth - 1) + "</x>".repeat(depth - 1);
        return "<message to='juliet@localhost/test'>" + inner + "</message>";
    }

    @Test
    void aStanzaMayBeAsDeepAsTheLimitAndNoDeeper() {
        RawClient juliet = bound("juliet");
        RawClient romeo = bound("romeo");
        romeo.send(ofDepth(10));
        juliet.require("message");
        romeo.send(ofDepth(11));
        assertThat(romeo.streamError()).isEqualTo("policy-violation");
    }

    @Test
    void anElementThatNeverEndsIsNotWaitedFor() {
        RawClient romeo = opened();
        romeo.send("<auth " + "x".repeat(1000));
        assertThat(romeo.streamError()).isEqualTo("policy-violation");
    }

    @Test
    void aPasswordMayBeGuessedAsOftenAsTheLimit() {
        RawClient romeo = opened();
        romeo.plain("romeo", "wrong");
        romeo.require("failure");
        romeo.plain("romeo", "wrong");
        assertThat(romeo.streamError()).isEqualTo("policy-violation");
    }

    @Test
    void aConnectionThatEndsMakesPlaceForAnother() {
        RawClient first = opened();
        opened();
        opened();
        opened();
        RawClient refused = connected();
        assertThat(refused.streamError()).isEqualTo("resource-constraint");
        refused.close();

        first.leave();

        assertThat(server.sessions()).isEmpty();
        opened().leave();
    }

    @Test
    void aClientThatDoesNotReadStopsNobody() {
        RawClient deaf = bound("rosaline");
        RawClient juliet = bound("juliet");
        RawClient romeo = bound("romeo");
        for (int i = 0; i < 10_000; i++) {
            romeo.send(message(deaf));
            romeo.send("<message to='" + juliet.jid() + "' id='" + i + "'/>");
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(juliet.next().attribute("id")).isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void aClientThatDoesNotReadIsCutOffInTheEnd() {
        RawClient deaf = bound("rosaline");
        RawClient romeo = bound("romeo");
        int megabytes = 0;
        while (!server.account("rosaline").sessions().isEmpty() && megabytes++ < 100) {
            romeo.send(message(deaf).repeat(1000)).sync();
        }
        assertThat(megabytes).isBetween(1, 99);
    }

    private static String message(RawClient to) {
        return "<message to='" + to.jid() + "'><body>" + "x".repeat(900) + "</body></message>";
    }
}
