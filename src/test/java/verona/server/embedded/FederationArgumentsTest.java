package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.internal.server.ejabberd.EjabberdProvider;
import verona.server.Federation;
import verona.server.ServerAuthentication;
import verona.server.ServerException;

/** What servers can't be asked for. */
class FederationArgumentsTest extends EmbeddedServerTests {

    @ParameterizedTest
    @CsvSource({
        "capulet.lit, 127.0.0.1, 0, a port is from 1 to 65535",
        "capulet.lit, 127.0.0.1, 65536, a port is from 1 to 65535",
        "capulet.lit, nowhere.invalid, 1, 'there is no host ''nowhere.invalid'''",
        "juliet@capulet.lit, 127.0.0.1, 1, must be a domain",
        "localhost, 127.0.0.1, 1, this is the server of localhost itself",
        "conference.localhost, 127.0.0.1, 1, this is the server of conference.localhost itself",
    })
    void namesWhatIsWrongWithAPeer(String domain, String host, int port, String message) {
        Federation federation = server.federation();
        assertThatThrownBy(
                        () -> federation.addPeer(domain, host, port, ServerAuthentication.DIALBACK))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining(message);
    }

    @Test
    void forgetsAPeerThatItDoesNotKnow() {
        server.federation().removePeer("capulet.lit");
        assertThatThrownBy(() -> server.federation().removePeer("@"))
                .isInstanceOf(ServerException.class);
    }

    @Test
    void presentsNoCertificateOfNoDomain() {
        assertThatThrownBy(() -> server.federation().presentCertificateOf("a@b"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("must be a domain");
    }

    @Test
    void saysWhichServersCanBeStartedForADomain() {
        assertThatThrownBy(() -> new EjabberdProvider().start("capulet.lit", name -> null))
                .isInstanceOf(ServerException.class)
                .hasMessage(
                        "'ejabberd' can't be started for the domain capulet.lit: take embedded or"
                                + " prosody");
    }
}
