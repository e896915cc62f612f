package verona.internal.server.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verona.internal.server.process.ChildServer;
import verona.internal.server.process.ProgramOptions;
import verona.internal.server.prosody.InstalledProsody;
import verona.internal.server.prosody.Prosody;
import verona.server.Account;
import verona.server.ServerException;
import verona.server.XmppServer;

class RegisteringServerTest {

    @TempDir Path folder;

    private ChildServer prosody;
    private XmppServer server;

    @BeforeEach
    void start() throws IOException {
        InstalledProsody.assume();
        start("");
    }

    private void start(String more) throws IOException {
        Path config = folder.resolve("extra.cfg.lua");
        Files.writeString(config, "allow_registration = true\n" + more);
        prosody = Prosody.start(ProgramOptions.defaults().withConfig(config));
        server = ExternalServer.registering(Login.profile(prosody));
    }

    @AfterEach
    void close() {
        if (prosody != null) {
            prosody.close();
        }
    }

    @Test
    void registersAnAccountAndCancelsIt() throws IOException {
        Account account = server.openAccount("romeo");
        assertThat(Login.succeeds(prosody, account)).isTrue();
        server.closeAccount(account);
        assertThat(Login.succeeds(prosody, account)).isFalse();
    }

    @Test
    void cancelsAnAccountWhereThereIsScramOnly() throws IOException {
        prosody.close();
        start("disable_sasl_mechanisms = { 'PLAIN', 'DIGEST-MD5' }");
        Account account = server.openAccount("romeo");
        assertThat(Login.succeeds(prosody, account)).isTrue();
        server.closeAccount(account);
        assertThat(Login.succeeds(prosody, account)).isFalse();
    }

    @Test
    void deletesACertainAccount() throws IOException {
        server.createAccount("juliet", "<&'\">");
        assertThat(Login.succeeds(prosody, new Account("juliet", "<&'\">"))).isTrue();
        server.deleteAccount("juliet");
        assertThat(Login.succeeds(prosody, new Account("juliet", "<&'\">"))).isFalse();
    }

    @Test
    void leavesWhatIsGoneAlready() {
        Account account = server.openAccount("romeo");
        prosody.deleteAccount(account.localpart());
        assertThatCode(() -> server.closeAccount(account)).doesNotThrowAnyException();
    }

    @Test
    void refusesANameThatIsTaken() {
        server.createAccount("juliet", "secret");
        assertThatThrownBy(() -> server.createAccount("juliet", "other"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("it answers conflict");
    }

    @Test
    void deletesNothingThatItDidNotRegister() {
        prosody.createAccount("nurse", "secret");
        assertThatThrownBy(() -> server.deleteAccount("nurse"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("its password is not known");
    }

    @Test
    void saysThatRegistrationIsOff() {
        try (ChildServer closed = Prosody.start()) {
            XmppServer refusing = ExternalServer.registering(Login.profile(closed));
            assertThatThrownBy(() -> refusing.openAccount("romeo"))
                    .isInstanceOf(ServerException.class)
                    .hasMessageContaining("Switch in-band registration (XEP-0077) on.");
        }
    }
}
