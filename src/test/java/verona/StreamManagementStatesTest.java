package verona;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.StepsAndConnectionsTest.TakenStep;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.client.Endpoint;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.TestedConnection;
import verona.internal.transcript.Transcript;
import verona.server.XmppServer;

/** Each step of a client with stream management, as the third table of docs/scenarios.md says. */
@XmppTest
@Timeout(60)
class StreamManagementStatesTest {

    static final ConnectionOptions MANAGED =
            new ConnectionOptions(
                    Transport.DEFAULT, Tls.DEFAULT, List.of(), StreamManagement.ENABLED);

    /** What has become of the connection. */
    enum State {
        NEVER_CONNECTED("never connected"),
        CONNECTED("connected"),
        DISCONNECTED("after disconnects()"),
        DROPPED("after drops(), hibernates"),
        CUT("cut by the network, hibernates"),
        ENDED("session ended by the server");

        private final String column;

        State(String column) {
            this.column = column;
        }

        boolean endsByItself() {
            return this == CUT || this == ENDED;
        }
    }

    record Cell(TakenStep step, State state, String says) {

        @Override
        public String toString() {
            return state + ": " + step + " " + says;
        }
    }

    static Stream<Cell> cells() {
        StateTable table = StateTable.of("The connection of a client with stream management");
        assertThat(table.rows())
                .isEqualTo(Arrays.stream(TakenStep.values()).map(TakenStep::toString).toList());
        assertThat(table.columns())
                .isEqualTo(Arrays.stream(State.values()).map(state -> state.column).toList());
        return Arrays.stream(TakenStep.values())
                .flatMap(
                        step ->
                                Arrays.stream(State.values())
                                        .map(state -> cell(table, step, state)));
    }

    private static Cell cell(StateTable table, TakenStep step, State state) {
        return new Cell(step, state, table.at(step.toString(), state.column));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void doesWhatTheTableSays(Cell cell, XmppServer server) {
        ConnectionOptions options = MANAGED.orElse(TestedConnection.options());
        for (boolean arrived : List.of(true, false)) {
            try (MadeScenario made = MadeScenario.on(server);
                    CuttingProxy proxy = CuttingProxy.before(server, options)) {
                Endpoint place = new Endpoint(proxy.host(), proxy.port());
                XmppClient romeo = made.client("romeo", options, place);
                bring(romeo, cell.state(), proxy);
                if (arrived && cell.state().endsByItself()) {
                    awaitEnd(made);
                }
                Runnable noticeEnd = () -> romeo.eventually(() -> !romeo.isConnected());
                StepsAndConnectionsTest.check(cell.step(), cell.says(), noticeEnd, romeo, "romeo");
            }
        }
    }

    private static void bring(XmppClient romeo, State state, CuttingProxy proxy) {
        if (state != State.NEVER_CONNECTED) {
            romeo.connects().sends("<iq type='result' id='1' to='${domain}'/>");
        }
        switch (state) {
            case DISCONNECTED -> romeo.disconnects();
            case DROPPED -> romeo.drops();
            case CUT -> proxy.cut();
            case ENDED -> romeo.sendsRaw("</foo>");
            case NEVER_CONNECTED, CONNECTED -> {}
        }
    }

    private static void awaitEnd(MadeScenario made) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .until(
                        () ->
                                made.scenario().transcript().entries().stream()
                                        .anyMatch(e -> e.kind() == Transcript.Kind.ERROR));
    }
}
