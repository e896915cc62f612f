package verona.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import verona.server.ServerException;
import verona.stanza.Element;

/** Logins and connections that are refused because a test says so. */
class RefusalTest extends EmbeddedServerTests {

    private static final String SUCCESS = "success";

    private static String login(RawClient client, String localpart) {
        client.plain(localpart, "password");
        Element answer = client.next();
        return answer.name().equals(SUCCESS) ? SUCCESS : answer.children().get(0).name();
    }

    @Test
    void refusesTheNextLogin() {
        server.authentication().refuseOnce();
        RawClient romeo = opened();
        assertThat(login(romeo, "romeo")).isEqualTo("not-authorized");
        assertThat(login(romeo, "romeo")).isEqualTo(SUCCESS);
    }

    @Test
    void refusesTheNextLoginByScram() throws GeneralSecurityException {
        server.authentication().condition("temporary-auth-failure").refuseOnce();
        RawClient romeo = opened();
        ScramClient scram = new ScramClient("SHA-256", "HmacSHA256", "romeo", "password");
        romeo.auth("SCRAM-SHA-256", scram.first());
        romeo.send(SaslTest.response(scram.last(SaslTest.text(romeo.require("challenge")))));
        assertThat(romeo.require("failure").children().get(0).name())
                .isEqualTo("temporary-auth-failure");
    }

    @Test
    void refusesAsOftenAsTheTestSays() {
        server.authentication().condition("temporary-auth-failure").refuse(2);
        RawClient client = opened();
        assertThat(login(client, "romeo")).isEqualTo("temporary-auth-failure");
        assertThat(login(client, "juliet")).isEqualTo("temporary-auth-failure");
        assertThat(login(client, "romeo")).isEqualTo(SUCCESS);
    }

    @Test
    void refusesOneAccountAlone() {
        server.authentication().of("romeo").condition("account-disabled").refuse();
        assertThat(login(opened(), "juliet")).isEqualTo(SUCCESS);
        assertThat(login(opened(), "romeo")).isEqualTo("account-disabled");
        assertThat(login(opened(), "romeo")).isEqualTo("account-disabled");

        server.authentication().of("romeo@localhost").accept();

        assertThat(login(opened(), "romeo")).isEqualTo(SUCCESS);
    }

    @Test
    void acceptsEverybodyAgain() {
        server.authentication().refuse();
        server.authentication().of("romeo").refuse();
        server.authentication().accept();
        assertThat(login(opened(), "romeo")).isEqualTo(SUCCESS);
    }

    @Test
    void countsNoWrongPassword() {
        server.authentication().condition("account-disabled").refuseOnce();
        RawClient romeo = opened();
        romeo.plain("romeo", "wrong");
        assertThat(romeo.next().children().get(0).name()).isEqualTo("not-authorized");
        assertThat(login(romeo, "romeo")).isEqualTo("account-disabled");
    }

    @Test
    void forgetsTheRefusalsOfADeletedAccount() {
        server.authentication().of("romeo").refuse();
        server.deleteAccount("romeo");
        server.account("romeo").password("password");
        assertThat(login(opened(), "romeo")).isEqualTo(SUCCESS);
    }

    @Test
    void saysWhatItDoesNotUnderstand() {
        assertThatThrownBy(() -> server.authentication().condition("no-authorized"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("there is no SASL error 'no-authorized'")
                .hasMessageContaining("not-authorized");
        assertThatThrownBy(() -> server.authentication().refuse(0))
                .hasMessage("at least one login can be refused, not 0");
        assertThatThrownBy(() -> server.authentication().of("romeo@elsewhere.lit"))
                .hasMessageContaining("at localhost");
    }

    @Test
    void closesItsPortAndOpensItAgain() {
        RawClient romeo = bound("romeo");
        int port = server.port();
        for (int i = 0; i < 20; i++) {
            server.connections().refuse();
            server.connections().refuse();
            assertThatThrownBy(() -> RawClient.connect(server))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(ConnectException.class);
            romeo.sync();

            server.connections().accept();
            opened().leave();
        }
        assertThat(server.port()).isEqualTo(port);
    }

    @Test
    void cutsOffWhoeverConnects() {
        RawClient romeo = bound("romeo");
        server.connections().refuse();
        server.connections().drop();
        RawClient juliet = connected();
        assertThatThrownBy(juliet::next).hasMessage("the connection has ended");
        romeo.sync();

        server.connections().accept();
        opened().leave();
    }

    @Test
    void closesWithItsPortClosed() {
        server.connections().refuse();
        assertThatCode(server::close).doesNotThrowAnyException();
    }
}
