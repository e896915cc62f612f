package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import verona.internal.local.LocalConnection;
import verona.internal.local.LocalPort;
import verona.internal.local.LocalPorts;
import verona.server.ServerException;

/** Servers that are thrown away with all who are connected. */
class DiscardTest {

    private final EmbeddedServer server = EmbeddedServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void closesAtOnceWhereNobodyIsConnectedOverTheNetwork() throws IOException {
        LocalPort port = Objects.requireNonNull(LocalPorts.of(server));
        LocalConnection connection = port.connect();
        server.discard();
        assertThatThrownBy(server::sessions).isInstanceOf(ServerException.class);
        assertThat(LocalPorts.of(server)).isNull();
        assertThrows(IOException.class, port::connect);
        assertThrows(IOException.class, () -> connection.write(new byte[1], 0, 1));
        server.deleteAccount("romeo");
        server.discard();
    }

    @Test
    void doesNothingOnceItHasAPort() {
        int port = server.port();
        server.discard();
        assertThat(server.sessions()).isEmpty();
        assertThat(server.port()).isEqualTo(port);
    }
}
