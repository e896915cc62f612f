package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.sasl.SASLErrorException;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.iqregister.AccountManager;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.parts.Localpart;

/** In-band registration, XEP-0077. */
class SmackAccountTest extends SmackTests {

    private static AccountManager accounts(XMPPTCPConnection connection) {
        AccountManager accounts = AccountManager.getInstance(connection);
        accounts.sensitiveOperationOverInsecureConnection(true);
        return accounts;
    }

    @Test
    void makesAnAccountAndLogsIn() throws Exception {
        XMPPTCPConnection connection = connected("nurse", "phone");
        AccountManager accounts = accounts(connection);
        assertThat(accounts.supportsAccountCreation()).isTrue();
        assertThat(accounts.getAccountAttributes()).contains("username", "password");
        accounts.createAccount(Localpart.from("nurse"), "password");
        connection.login();
        assertThat(connection.isAuthenticated()).isTrue();
    }

    @Test
    void makesNoAccountTwice() throws Exception {
        server.createAccount("nurse", "password");
        AccountManager accounts = accounts(connected("nurse", "phone"));
        assertThatThrownBy(() -> accounts.createAccount(Localpart.from("nurse"), "other"))
                .isInstanceOf(XMPPErrorException.class)
                .hasMessageContaining("conflict");
    }

    @Test
    void changesThePassword() throws Exception {
        accounts(user("romeo")).changePassword("password2");
        assertThatThrownBy(() -> client("romeo", "laptop")).isInstanceOf(SASLErrorException.class);
        XMPPTCPConnection again = connected("romeo", "tablet");
        again.login("romeo", "password2");
        assertThat(again.isAuthenticated()).isTrue();
    }

    /**
     * XEP-0077 §3.2: the answer, and then the end of the stream. Where Smack has read both before
     * the thread that waits has woken, its StanzaCollector forgets the answer for the end.
     */
    @Test
    void deletesTheAccount() throws Exception {
        try {
            accounts(user("romeo")).deleteAccount();
        } catch (NotConnectedException e) {
            assertThat(e).hasMessageContaining("the account has been deleted");
        }
        assertThatThrownBy(() -> client("romeo", "laptop")).isInstanceOf(SASLErrorException.class);
    }
}
