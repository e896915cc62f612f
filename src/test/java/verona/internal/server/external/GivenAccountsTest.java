package verona.internal.server.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.server.Account;
import verona.server.ServerException;
import verona.server.XmppServer;

class GivenAccountsTest {

    private static final Account ROMEO = new Account("romeo", "a");
    private static final Account JULIET = new Account("juliet", "b");

    private final XmppServer server =
            ExternalServer.withAccounts(
                    ServerProfile.of("192.0.2.1", "verona.example"), List.of(ROMEO, JULIET));

    @Test
    void lendsEachAccountOnce() {
        assertThat(List.of(server.openAccount("x"), server.openAccount("y")))
                .containsExactly(ROMEO, JULIET);
    }

    @Test
    void saysThatAllAreInUse() {
        server.openAccount("x");
        server.openAccount("y");
        assertThatThrownBy(() -> server.openAccount("nurse"))
                .isInstanceOf(ServerException.class)
                .hasMessage(
                        "There is no account on verona.example at 192.0.2.1:5222 left for 'nurse':"
                                + " all 2 in verona.external.accounts are in use. Give more, run"
                                + " fewer tests at a time, or let them be registered"
                                + " (verona.external.accounts=register).");
    }

    @Test
    void lendsAgainWhatIsGivenBack() {
        server.openAccount("x");
        server.openAccount("y");
        server.closeAccount(JULIET);
        assertThat(server.openAccount("z")).isEqualTo(JULIET);
    }

    @Test
    void takesAnAccountBackOnce() {
        server.openAccount("x");
        server.openAccount("y");
        server.closeAccount(ROMEO);
        server.closeAccount(ROMEO);
        server.openAccount("z");
        assertThatThrownBy(() -> server.openAccount("w")).isInstanceOf(ServerException.class);
    }

    @Test
    void lendsTheOneThatIsAskedForByNameAndPassword() {
        server.createAccount(JULIET.localpart(), JULIET.password());
        assertThat(server.openAccount("x")).isEqualTo(ROMEO);
        server.closeAccount(JULIET);
        assertThat(server.openAccount("y")).isEqualTo(JULIET);
        assertThatThrownBy(() -> server.createAccount("romeo", "not his password"))
                .isInstanceOf(ServerException.class);
    }

    @Test
    void makesAndDeletesNone() {
        assertThatThrownBy(() -> server.createAccount("nurse", "c"))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith(
                        "Verona can't make the account 'nurse' on verona.example at 192.0.2.1:5222:"
                                + " its accounts are given by verona.external.accounts.");
        assertThatThrownBy(() -> server.deleteAccount("romeo"))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith("Verona can't delete the account 'romeo'");
    }
}
