package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.junit.DeclarationTest.refuses;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import verona.Client;
import verona.Golden;
import verona.XmppClient;
import verona.XmppTest;
import verona.server.ServerKind;
import verona.server.embedded.EmbeddedServer;

/** Servers and timeouts that can't be used: each error says where, what, and how to correct it. */
class DeclaredServerAndTimeoutTest {

    @Test
    void aTimeoutThatIsNone() {
        refuses("bad-timeout", TimeoutTestCases.class);
    }

    @XmppTest(timeout = "soon")
    static class TimeoutTestCases {
        @Client XmppClient romeo;

        @Test
        void test() {}
    }

    @Test
    void aTimeoutSettingThatIsNone() {
        Throwable thrown =
                Engine.thrownBy(Engine.run(Map.of("verona.timeout", "-1s"), PlainTestCases.class));
        assertThat(thrown).isInstanceOf(ExtensionConfigurationException.class);
        Golden.check("declaration/bad-timeout-setting", String.valueOf(thrown.getMessage()));
    }

    @Test
    void aServerThatIsNone() {
        Throwable thrown =
                Engine.thrownBy(
                        Engine.run(Map.of("verona.server", "jabberd14"), PlainTestCases.class));
        Golden.check("declaration/bad-server", String.valueOf(thrown.getMessage()));
    }

    @Test
    void aServerNameThatIsNone() {
        refuses("bad-server-name", ServerNameTestCases.class);
    }

    @XmppTest(serverName = "jabberd14")
    static class ServerNameTestCases {
        @Client XmppClient romeo;

        @Test
        void test() {}
    }

    @Test
    void aServerAndAServerName() {
        refuses("server-and-server-name", ServerAndNameTestCases.class);
    }

    @XmppTest(server = ServerKind.EMBEDDED, serverName = "myserver")
    static class ServerAndNameTestCases {
        @Client XmppClient romeo;

        @Test
        void test() {}
    }

    @Test
    void theEmbeddedServerOnAnotherServer() {
        Map<String, String> another =
                Map.of(
                        "verona.server", "external",
                        "verona.external.host", "127.0.0.1",
                        "verona.external.accounts", "romeo:secret");
        Throwable thrown = Engine.thrownBy(Engine.run(another, EmbeddedTestCases.class));
        assertThat(thrown).isInstanceOf(ParameterResolutionException.class);
        Golden.check("declaration/not-embedded", String.valueOf(thrown.getMessage()));
    }

    @XmppTest
    static class EmbeddedTestCases {
        @Test
        void test(EmbeddedServer server) {}
    }

    @XmppTest
    static class PlainTestCases {
        @Client XmppClient romeo;

        @Test
        void test() {}
    }
}
