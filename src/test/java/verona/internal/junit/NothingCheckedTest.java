package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.Component;
import verona.ConnectionError;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppTest;
import verona.server.embedded.EmbeddedServer;

/** Tests that would check nothing fail, and say why in their first line. */
class NothingCheckedTest {

    private static List<String> firstLines(EngineExecutionResults results) {
        return Engine.allThrownBy(results).stream()
                .map(thrown -> String.valueOf(thrown.getMessage()).lines().findFirst().orElse(""))
                .map(line -> line.replaceAll(", after .*| \\(.*\\)", ""))
                .toList();
    }

    @Test
    void receivesNothingWhereNothingCouldArrive() {
        EngineExecutionResults results = Engine.run(DeafTestCases.class);
        results.testEvents().assertStatistics(count -> count.failed(5).succeeded(0));
        assertThat(firstLines(results))
                .containsExactlyInAnyOrder(
                        "juliet receivesNothing: juliet has never connected, so nothing could have"
                                + " arrived: call juliet.connects() first",
                        "romeo receivesNothing: stream error: unsupported-stanza-type",
                        "romeo receivesNothing: stream error: policy-violation",
                        "romeo receivesNothing: the connection was closed by the server, without"
                                + " closing the stream",
                        "juliet receivesNothing: romeo was cut off: unsupported-stanza-type");
    }

    @XmppTest
    static class DeafTestCases {
        @Client XmppClient romeo;

        @Test
        void neverConnected(@Client(connect = LATER) XmppClient juliet) {
            juliet.receivesNothing();
        }

        @Test
        void hasSentWhatTheServerEndsTheStreamFor() {
            romeo.sendsRaw("<foo/>").receivesNothing();
        }

        @Test
        void streamEndedWithAnError(EmbeddedServer server) {
            server.stream(romeo.fullJid()).closeWithError("policy-violation");
            romeo.receivesNothing();
        }

        @Test
        void connectionCut(EmbeddedServer server) {
            server.stream(romeo.fullJid()).disconnect();
            romeo.receivesNothing();
        }

        @Test
        void partnerCutOff(@Client XmppClient juliet) {
            romeo.sendsRaw("<foo/>").sends(chat().to(juliet.fullJid()).body("Hello"));
            juliet.receivesNothing();
        }
    }

    @Test
    void endsWithAClientThatWasCutOffUnnoticed() {
        EngineExecutionResults results = Engine.run(CutOffTestCases.class);
        results.testEvents().assertStatistics(count -> count.failed(5).succeeded(4));
        assertThat(firstLines(results))
                .containsExactlyInAnyOrder(
                        "romeo was cut off: unsupported-stanza-type, which no step has noticed",
                        "romeo was cut off: unsupported-stanza-type, which no step has noticed",
                        "ofAll was cut off: unsupported-stanza-type, which no step has noticed",
                        "gateway was cut off: not-well-formed, which no step has noticed",
                        "the test's own failure");
        assertThat(Engine.allThrownBy(results))
                .filteredOn(ConnectionError.class::isInstance)
                .hasSize(4)
                .anySatisfy(
                        error ->
                                assertThat(error)
                                        .hasMessageContaining(
                                                "\n  romeo.eventually(() ->"
                                                        + " !romeo.isConnected());\n"));
    }

    @XmppTest
    static class CutOffTestCases {
        @Client static XmppClient ofAll;
        @Client XmppClient romeo;

        @Test
        void afterItsLastStep() {
            romeo.sendsRaw("<foo/>");
        }

        @Test
        void beforeOthersWentOn(@Client XmppClient juliet) {
            romeo.sendsRaw("<foo/>");
            juliet.sends(presence()).receives(presence());
        }

        @Test
        void aComponent(@Component XmppComponent gateway) {
            gateway.sendsRaw("</foo>");
        }

        @Test
        void ofTheClass() {
            ofAll.sendsRaw("<foo/>");
        }

        @Test
        void beforeTheTestFailed() {
            romeo.sendsRaw("<foo/>");
            throw new IllegalStateException("the test's own failure");
        }

        @Test
        void noticed() {
            romeo.sendsRaw("<foo/>").eventually(() -> !romeo.isConnected());
        }

        @Test
        void connectedAgain() {
            romeo.sendsRaw("<foo/>").connects().receivesNothing();
        }

        @Test
        void closedInOrder() {
            romeo.sends(presence()).disconnects();
        }

        @Test
        void whenAllWasHandled(EmbeddedServer server) {
            romeo.sends(presence());
            server.stream(romeo.fullJid()).disconnect();
        }
    }
}
