package verona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.StreamManagementOptions;

/** Where a client resumes, if the server says where it should (XEP-0198 §3 and §5). */
class ResumptionLocationTest {

    private static EmbeddedServer server(String location) {
        return EmbeddedServer.start(
                EmbeddedServerOptions.DEFAULT.withStreamManagement(
                        StreamManagementOptions.DEFAULT.withLocation(location)));
    }

    private static void resume(EmbeddedServer server) {
        try (MadeScenario made = MadeScenario.on(server)) {
            XmppClient romeo = made.client("romeo", StreamManagementStatesTest.MANAGED);
            romeo.connects().drops().resumes();
            assertThat(romeo.session().isResumed()).isTrue();
        }
    }

    @Test
    void isWhereTheServerSays() {
        AtomicInteger port = new AtomicInteger();
        try (CuttingProxy proxy = CuttingProxy.before("127.0.0.1", port::get);
                EmbeddedServer server = server("127.0.0.1:" + proxy.port())) {
            port.set(server.port());
            resume(server);
            assertThat(proxy.accepted()).isEqualTo(1);
        }
    }

    @Test
    void isWhereTheServerWasIfNobodyIsThere() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (EmbeddedServer server = server("127.0.0.1:" + free)) {
            resume(server);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "nowhere", "localhost:", "localhost:port", "localhost:123456"})
    void isWhereTheServerWasIfItSaysNothingUseful(String location) {
        try (EmbeddedServer server = server(location)) {
            resume(server);
        }
    }
}
