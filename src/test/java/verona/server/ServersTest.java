package verona.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.internal.server.prosody.InstalledProsody;

class ServersTest {

    private final Map<String, String> settings = new HashMap<>();

    @Test
    void usesTheEmbeddedServerByDefault() {
        assertThat(name(ServerKind.DEFAULT)).isEqualTo("embedded");
    }

    @Test
    void takesWhatIsAskedForBeforeWhatIsSet() {
        settings.put("verona.server", "external");
        assertThat(name(ServerKind.PROSODY)).isEqualTo("prosody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prosody", "Prosody", " PROSODY "})
    void readsTheKindInAnyCase(String text) {
        settings.put("verona.server", text);
        assertThat(name(ServerKind.DEFAULT)).isEqualTo("prosody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openfire", "default"})
    void namesTheKindsThereAre(String text) {
        settings.put("verona.server", text);
        assertRefusal()
                .hasMessage(
                        "The setting verona.server has the value '"
                                + text
                                + "': it must be embedded, prosody, ejabberd, external,"
                                + " logging or myserver.");
    }

    @Test
    void startsTheEmbeddedServer() {
        try (XmppServer server = Servers.start(settings::get)) {
            assertThat(server.description()).startsWith("embedded");
        }
    }

    @Test
    void startsProsody() {
        InstalledProsody.assume();
        settings.put("verona.server", "prosody");
        try (XmppServer server = Servers.start(settings::get)) {
            assertThat(server.description()).startsWith("prosody at 127.0.0.1:");
        }
    }

    @Test
    void startsTheProsodyThatIsSet() {
        settings.put("verona.server", "prosody");
        settings.put("verona.prosody.executable", "/no/such/prosody");
        assertRefusal()
                .hasMessageContaining("There is no program '/no/such/prosody'")
                .hasMessageContaining("verona.prosody.executable")
                .hasMessageContaining("apt-get install prosody")
                .hasMessageContaining("brew install prosody");
    }

    @Test
    void fillsInWhatAnExternalServerUsuallyIs() {
        external("host", "xmpp.example", "accounts", "romeo:secret");
        XmppServer server = Servers.start(settings::get);
        assertThat(server.description())
                .isEqualTo("external server xmpp.example at xmpp.example:5222");
        assertThat(server.mucDomain()).isEqualTo("conference.xmpp.example");
        assertThat(server.quietPeriod()).isEqualTo(Duration.ofMillis(250));
    }

    @Test
    void readsAllThatAnExternalServerIs() {
        external("host", "192.0.2.1", "port", "15222", "domain", "verona.example");
        external("muc", "rooms.verona.example", "quiet", "0s", "accounts", "register");
        external("component.port", "5347");
        XmppServer server = Servers.start(settings::get);
        assertThat(server.host()).isEqualTo("192.0.2.1");
        assertThat(server.port()).isEqualTo(15222);
        assertThat(server.domain()).isEqualTo("verona.example");
        assertThat(server.mucDomain()).isEqualTo("rooms.verona.example");
        assertThat(server.quietPeriod()).isZero();
        assertThat(server.componentPort()).isEqualTo(5347);
        server.addComponent("configured.there", "secret");
        server.removeComponent("configured.there");
    }

    @Test
    void asksForThePortOfAnExternalServersComponents() {
        external("host", "localhost", "accounts", "register");
        XmppServer server = Servers.start(settings::get);
        assertThatThrownBy(() -> server.addComponent("gateway.localhost", "secret"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(
                        "It is not known where external server localhost at localhost:5222 takes"
                                + " the component 'gateway.localhost': configure it there, and say"
                                + " so with verona.external.components=domain:port:secret. Tests"
                                + " that name domain and secret themselves need just the port, by"
                                + " verona.external.component.port.");
    }

    @Test
    void readsAccountsWithColonsInTheirPasswords() {
        external("host", "localhost", "accounts", "romeo:a:b, juliet:c");
        XmppServer server = Servers.start(settings::get);
        assertThat(server.openAccount("x")).isEqualTo(new Account("romeo", "a:b"));
        assertThat(server.openAccount("y")).isEqualTo(new Account("juliet", "c"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "port   | 0     | it must be a port, 1 to 65535",
                "port   | 65536 | it must be a port, 1 to 65535",
                "port   | xmpp  | it must be a port, 1 to 65535",
                "component.port | 0 | it must be a port, 1 to 65535",
                "quiet  | soon  | write it like 250ms, 1s, 0s or PT0.25S",
                "quiet  | PT-1S | write it like 250ms, 1s, 0s or PT0.25S",
            })
    void saysHowToCorrectAWrongSetting(String name, String value, String correction) {
        external("host", "localhost", "accounts", "register");
        external(name, value);
        assertRefusal()
                .hasMessage(
                        "The setting verona.external.%s has the value '%s': %s.",
                        name, value, correction);
    }

    @Test
    void asksForTheHost() {
        external("accounts", "register");
        assertRefusal()
                .hasMessage(
                        "The setting verona.external.host is missing: it says which host to"
                                + " connect to, or else verona.external.domain which domain to look"
                                + " up.");
    }

    @Test
    void asksForTheAccounts() {
        external("host", "localhost");
        assertRefusal()
                .hasMessage(
                        "The setting verona.external.accounts is missing: it says where accounts"
                                + " come from, 'register' for in-band registration, 'admin' for"
                                + " what verona.external.admin makes, or accounts:"
                                + " user:password,user2:password2.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "romeo:a,juliet   | entry 2 is not of the form user:password",
                ":hidden          | entry 1 is not of the form user:password",
                "romeo:a,romeo:b  | entry 2 repeats the user romeo",
            })
    void saysWhichAccountIsWrongWithoutItsPassword(String accounts, String problem) {
        external("host", "localhost", "accounts", accounts);
        assertRefusal().hasMessageContaining(problem).hasMessageNotContaining("hidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "components | a:1:x,b:2         | entry 2 is not of the form domain:port:secret",
                "components | :5347:hidden      | entry 1 is not of the form domain:port:secret",
                "components | a:1:x, a:2:hidden | entry 2 repeats the domain a",
                "components | a:0:hidden        | entry 1 has no port, 1 to 65535, between",
                "admin      | hidden            | entry 1 is not of the form user:password",
                "admin      | a:b,c:hidden      | entry 2 is one too many",
            })
    void saysWhatIsWrongWithoutSecrets(String name, String value, String problem) {
        external("host", "localhost", "accounts", "admin");
        settings.put("verona.external.admin", "a:b");
        external(name, value);
        assertRefusal()
                .hasMessageStartingWith("The setting verona.external." + name + " is wrong, its ")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("hidden");
    }

    @Test
    void asksForTheAdministrator() {
        external("host", "localhost", "accounts", "admin");
        assertRefusal()
                .hasMessage(
                        "The setting verona.external.admin is missing: it says who makes accounts"
                                + " (XEP-0133), user:password.");
    }

    private String name(ServerKind kind) {
        return Servers.provider(kind, settings::get).name();
    }

    private void external(String... pairs) {
        settings.put("verona.server", "external");
        for (int i = 0; i < pairs.length; i += 2) {
            settings.put("verona.external." + pairs[i], pairs[i + 1]);
        }
    }

    private AbstractThrowableAssert<?, ?> assertRefusal() {
        return assertThatThrownBy(() -> Servers.start(settings::get))
                .isInstanceOf(ServerException.class);
    }
}
