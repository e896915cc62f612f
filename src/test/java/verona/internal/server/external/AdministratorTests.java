package verona.internal.server.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.server.Account;
import verona.server.ServerException;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;

/** Accounts on a server that is running already, made by its administrator (XEP-0133). */
abstract class AdministratorTests {

    private static final Account ADMIN = new Account("admin", "open:sesame");

    private final Map<String, String> settings = new HashMap<>();
    private XmppServer server;
    private XmppServer external;

    /** A server that knows its administrator. */
    abstract XmppServer startServer() throws IOException;

    @BeforeEach
    void start() throws IOException {
        server = startServer();
        server.createAccount(ADMIN.localpart(), ADMIN.password());
        settings.put("verona.external.host", server.host());
        settings.put("verona.external.port", Integer.toString(server.port()));
        settings.put("verona.external.domain", server.domain());
        settings.put("verona.external.admin", "admin:open:sesame");
        external = start(settings);
    }

    private static XmppServer start(Map<String, String> settings) {
        return Servers.start(ServerKind.EXTERNAL, settings::get);
    }

    @AfterEach
    void close() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void makesAnAccountAndDeletesIt() throws IOException {
        Account account = external.openAccount("romeo");
        assertThat(Login.succeeds(server, account)).isTrue();
        external.closeAccount(account);
        assertThat(Login.succeeds(server, account)).isFalse();
    }

    @Test
    void makesACertainAccountAndDeletesAny() throws IOException {
        Account juliet = new Account("juliet", "<&'\">");
        external.createAccount(juliet.localpart(), juliet.password());
        assertThat(Login.succeeds(server, juliet)).isTrue();
        start(settings).deleteAccount("juliet");
        assertThat(Login.succeeds(server, juliet)).isFalse();
    }

    @Test
    void deletesWhatIsLeftAtTheEnd() throws IOException {
        Account account = external.openAccount("romeo");
        external.close();
        assertThat(Login.succeeds(server, account)).isFalse();
        external.close();
    }

    @Test
    void leavesWhatIsGoneAlready() {
        Account account = external.openAccount("romeo");
        server.deleteAccount(account.localpart());
        assertThatCode(() -> external.closeAccount(account)).doesNotThrowAnyException();
    }

    @Test
    void saysThatTheAdministratorsNameIsNone() {
        settings.put("verona.external.admin", "ro/meo:secret");
        assertThatThrownBy(() -> start(settings).openAccount("romeo"))
                .isInstanceOf(ServerException.class)
                .hasMessage("'ro/meo' can be no localpart of a JID");
    }

    @Test
    void saysThatTheAdministratorCanNotLogIn() {
        settings.put("verona.external.admin", "admin:wrong");
        assertThatThrownBy(() -> start(settings).openAccount("romeo"))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith(
                        "The administrator admin@localhost can't log in on localhost at ")
                .hasMessageContaining("not-authorized")
                .hasMessageEndingWith(". Correct verona.external.admin.");
    }

    @Test
    void saysThatTheAccountIsNoAdministrators() {
        server.createAccount("nurse", "secret");
        settings.put("verona.external.admin", "nurse:secret");
        assertThatThrownBy(() -> start(settings).openAccount("romeo"))
                .isInstanceOf(ServerException.class)
                .hasMessageStartingWith(
                        "The administrator nurse@localhost can't run the command add-user"
                                + " (XEP-0133) for the account romeo-")
                .hasMessageContaining(": it answers ")
                .hasMessageContaining("Make that account an administrator of the server.");
    }
}
