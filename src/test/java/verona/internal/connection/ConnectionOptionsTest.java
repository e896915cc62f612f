package verona.internal.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.connection.Authentication;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;

class ConnectionOptionsTest {

    private static final ConnectionOptions ALL =
            new ConnectionOptions(
                            Transport.WEBSOCKET,
                            Tls.DIRECT,
                            List.of("SCRAM-SHA-1"),
                            StreamManagement.ENABLED)
                    .with(Authentication.FAST);

    @Test
    void whatIsOpenIsFilledIn() {
        assertThat(ConnectionOptions.UNSET.orElse(ALL)).isEqualTo(ALL);
        assertThat(ConnectionOptions.UNSET.complete()).isEqualTo(ConnectionOptions.STANDARD);
    }

    @Test
    void whatIsSaidStays() {
        assertThat(ALL.orElse(ConnectionOptions.STANDARD)).isEqualTo(ALL);
        assertThat(ALL.complete()).isEqualTo(ALL);
    }

    @Test
    void mechanismsAreReadInOrder() {
        assertThat(Mechanisms.parse("scram-sha-1 ,PLAIN")).containsExactly("SCRAM-SHA-1", "PLAIN");
    }

    @Test
    void aMechanismThatVeronaDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> Mechanisms.parse("PLAIN,"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SCRAM-SHA-256");
    }
}
