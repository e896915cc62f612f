package verona.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.chat;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import verona.MadeScenario;
import verona.internal.connection.ConnectionOptions;
import verona.server.embedded.EmbeddedServer;

/** Steps of a client that has never connected, and of one that is declared so that it never can. */
class NeverConnectedTest {

    private static final String HOW = ": call romeo.connects() first";

    private final EmbeddedServer server = EmbeddedServer.start();
    private final MadeScenario made = MadeScenario.on(server);
    private final ScenarioClient romeo =
            made.knownClient("romeo", ConnectionOptions.UNSET, Endpoint.OF_THE_SERVER);

    @AfterEach
    void close() {
        made.close();
        server.close();
    }

    private static void isMisused(ThrowingCallable step, String message) {
        assertThatThrownBy(step).isInstanceOf(IllegalStateException.class).hasMessage(message);
    }

    @Test
    void nothingCanArrive() {
        isMisused(
                () -> romeo.receives(chat()),
                "romeo receives: romeo has never connected, so nothing can arrive" + HOW);
        isMisused(
                () -> romeo.receivesNext(chat()),
                "romeo receivesNext: romeo has never connected, so nothing can arrive" + HOW);
    }

    @Test
    void nothingCouldHaveArrived() {
        isMisused(
                () -> romeo.receivesNothing(),
                "romeo receivesNothing: romeo has never connected, so nothing could have arrived"
                        + HOW);
    }

    @Test
    void nothingCanBeSent() {
        isMisused(
                () -> romeo.sends(chat()),
                "romeo sends: romeo has never connected, so nothing can be sent" + HOW);
    }

    @Test
    void itIsNotConnected() {
        assertThat(romeo.isConnected()).isFalse();
        assertThat(romeo.isOnline()).isFalse();
    }

    @Test
    void streamManagementHasToBeDeclared() {
        server.ensureAccount("romeo", "secret");
        romeo.connects();
        isMisused(
                () -> romeo.acknowledges(),
                "romeo acknowledges: romeo has no stream management (XEP-0198): a client has it"
                        + " that is declared with streamManagement = ENABLED");
    }
}
