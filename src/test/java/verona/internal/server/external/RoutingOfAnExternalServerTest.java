package verona.internal.server.external;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import verona.server.Account;
import verona.server.Routing;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.Software;

/** How a server routes that is running already: its software says so (XEP-0092). */
class RoutingOfAnExternalServerTest {

    private static final Account ROMEO = new Account("romeo", "secret");

    private EmbeddedServer server = EmbeddedServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    private ExternalServer external() {
        server.ensureAccount(ROMEO.localpart(), ROMEO.password());
        ServerProfile profile =
                new ServerProfile(
                        server.host(),
                        server.port(),
                        server.domain(),
                        server.mucDomain(),
                        Duration.ofMillis(250));
        return ExternalServer.withAccounts(profile, List.of(ROMEO));
    }

    private ExternalServer externalOf(String software) {
        server.close();
        server =
                EmbeddedServer.start(
                        EmbeddedServerOptions.DEFAULT.withSoftware(
                                new Software(software, "1", "")));
        return external();
    }

    @Test
    void prosodyRoutesInOrder() {
        ExternalServer external = externalOf("Prosody");
        assertThat(external.routing()).isEqualTo(Routing.IN_ORDER);
        assertThat(external.description()).endsWith(" (Prosody, which routes in order)");
    }

    @Test
    void othersMayRouteAsynchronously() {
        ExternalServer external = externalOf("ejabberd");
        assertThat(external.routing()).isEqualTo(Routing.ASYNCHRONOUS);
        assertThat(external.description()).endsWith(" (ejabberd, which may route asynchronously)");
    }

    @Test
    void soMayOneThatDoesNotSayWhatItIs() {
        ExternalServer external = external();
        server.close();
        assertThat(external.routing()).isEqualTo(Routing.ASYNCHRONOUS);
        assertThat(external.description())
                .endsWith(" (software unknown, which may route asynchronously)");
    }

    @Test
    void theAccountIsFreeAfterwards() {
        ExternalServer external = external();
        assertThat(external.routing()).isEqualTo(Routing.IN_ORDER);
        assertThat(external.openAccount("juliet")).isEqualTo(ROMEO);
    }
}
