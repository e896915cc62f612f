package verona.internal.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.StartTls;

class ArgumentsTest {

    @Test
    void listensOnLoopbackAndOnTheUsualPortByDefault() {
        EmbeddedServerOptions options = Arguments.parse().options();
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(5222);
        assertThat(options.domain()).isEqualTo("localhost");
        assertThat(options.registration()).isTrue();
    }

    @Test
    void usesItsArguments() {
        Arguments arguments =
                Arguments.parse(
                        "--port",
                        "0",
                        "--direct-tls-port",
                        "5223",
                        "--websocket-port",
                        "5280",
                        "--secure-websocket-port",
                        "5281",
                        "--host",
                        "0.0.0.0",
                        "--domain",
                        "verona.lit",
                        "--account",
                        "romeo:s:cret",
                        "--account",
                        "juliet:secret",
                        "--component",
                        "echo.verona.lit:secret",
                        "--no-registration",
                        "--tls-required");
        EmbeddedServerOptions options = arguments.options();
        assertThat(options.host()).isEqualTo("0.0.0.0");
        assertThat(options.port()).isZero();
        assertThat(options.directTlsPort()).isEqualTo(5223);
        assertThat(options.webSocketPort()).isEqualTo(5280);
        assertThat(options.secureWebSocketPort()).isEqualTo(5281);
        assertThat(options.domain()).isEqualTo("verona.lit");
        assertThat(options.registration()).isFalse();
        assertThat(options.startTls()).isEqualTo(StartTls.REQUIRED);
        assertThat(arguments.accounts())
                .containsExactly(entry("romeo", "s:cret"), entry("juliet", "secret"));
        assertThat(arguments.components()).containsExactly(entry("echo.verona.lit", "secret"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--prot 1 | there is no argument --prot",
                "romeo | there is no argument romeo",
                "--port | --port needs a value",
                "--port five | a port is from 0 to 65535, not five",
                "--port 65536 | a port is from 0 to 65535, not 65536",
                "--websocket-port 65536 | a port is from 0 to 65535, not 65536",
                "--port -1 | a port is from 0 to 65535, not -1",
                "--account romeo | --account needs a name, a colon and a secret",
                "--account :secret | --account needs a name, a colon and a secret",
                "--account romeo: | --account needs a name, a colon and a secret",
                "--account romeo:a --account romeo:b | --account names romeo twice",
                "--account @:secret | '@' is no JID",
                "--domain @ | '@' can be no XMPP domain",
            })
    void saysWhatIsWrong(String line, String message) {
        assertThatThrownBy(() -> Arguments.parse(line.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
