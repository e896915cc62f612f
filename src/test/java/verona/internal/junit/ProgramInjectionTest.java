package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.Program;
import verona.RawProgram;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;
import verona.server.ServerKind;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** Fields and parameters for programs: when they are filled in, and for how long. */
class ProgramInjectionTest {

    @Test
    void fillsFieldsAndParameters() {
        ProgramTestCases.seen.clear();
        Engine.allPass(4, Engine.run(ProgramTestCases.class));
        assertThat(ProgramTestCases.seen).hasSize(6);
    }

    @XmppTest
    static class ProgramTestCases {
        static final Set<String> seen = new LinkedHashSet<>();
        @Program static XmppProgram daemon;
        @Program private XmppProgram bot;

        @Program(component = true)
        private XmppProgram my_gateway;

        @BeforeEach
        void before(@Program XmppProgram bot) {
            assertThat(bot).isSameAs(this.bot);
            seen.add(bot.jid().toString());
            seen.add(daemon.jid().toString());
        }

        @RepeatedTest(2)
        void again(@Program XmppProgram daemon, @Client(account = "bot") XmppClient same) {
            assertThat(daemon).isSameAs(ProgramTestCases.daemon);
            assertThat(same.bareJid().toString()).isEqualTo(bot.jid().toString());
            assertThat(bot.jid().toString()).matches("bot-\\w+@localhost");
            assertThat(my_gateway.jid().toString()).matches("my-gateway-\\w+\\.localhost");
            assertThat(List.of(bot.port(), bot.directTlsPort(), my_gateway.port()))
                    .doesNotHaveDuplicates();
            assertThat(bot.certificate()).startsWith("-----BEGIN CERTIFICATE-----");
            assertThatThrownBy(bot::fullJid)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("call bot.logsIn() first");
        }

        @Test
        void isTheComponentThatTheServerKnows(
                @Program(component = true, jid = "irc.localhost", secret = "of-one")
                        XmppProgram irc)
                throws IOException {
            assertThat(irc.jid().toString()).isEqualTo("irc.localhost");
            assertThat(irc.password()).isEqualTo("of-one");
            try (RawProgram raw = RawProgram.logInAsComponent(irc)) {
                irc.logsIn();
                assertThat(raw.text()).contains("<handshake");
            }
        }

        @Nested
        class Inner {
            @Test
            void knowsThoseAround(@Program(name = "Cron") XmppProgram other) {
                seen.add(other.jid().toString());
                assertThat(bot).isNotSameAs(other);
                same("${Bot's JID} ${cron's JID}", bot.jid() + " " + other.jid());
                same("${My_gateway's full JID}", my_gateway.jid().toString());
            }

            private void same(String template, String expected) {
                assertThatThrownBy(() -> bot.within(Duration.ZERO).sent(xml(template)))
                        .hasMessageContaining(expected);
            }

            private static String xml(String text) {
                return "<message><body>" + text + "</body></message>";
            }
        }
    }

    @Test
    void givesBackAllThatAProgramNeeds() throws IOException {
        EndedTestCases.programs.clear();
        Engine.allPass(1, Engine.run(EndedTestCases.class));
        try (RawProgram connected = EndedTestCases.connected) {
            connected.awaitEnd();
            assertThat(connected.text())
                    .as("the account is deleted when its program is not connected any more")
                    .contains("<stream:features")
                    .doesNotContain("error");
        }
        for (XmppProgram program : EndedTestCases.programs) {
            assertThatThrownBy(() -> new Socket(program.host(), program.port()).close())
                    .isInstanceOf(ConnectException.class);
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED, scope = XmppTest.Scope.CLASS)
    static class EndedTestCases {
        static final List<XmppProgram> programs = new ArrayList<>();
        static RawProgram connected;
        @Program XmppProgram bot;

        @Program(component = true)
        XmppProgram gateway;

        @Test
        void test(EmbeddedServer server) throws IOException {
            programs.addAll(List.of(bot, gateway));
            connected = RawProgram.logIn(bot);
            assertThatThrownBy(
                            () ->
                                    server.createAccount(
                                            String.valueOf(bot.jid().getLocalpartOrNull()), "x"))
                    .as("it has an account")
                    .hasMessageContaining("exist");
            assertThatThrownBy(() -> server.addComponent(gateway.jid().toString(), "x"))
                    .hasMessageContaining("taken");
        }
    }

    @Test
    void opensTheAccountOnTheServerOfTheTest() {
        Engine.allPass(1, Engine.run(ServerTestCases.class));
    }

    @XmppTest
    static class ServerTestCases {
        @Test
        void test(XmppServer server, @Program XmppProgram bot) {
            assertThat(bot.jid().getDomain().toString()).isEqualTo(server.domain());
            assertThat(bot.port()).isNotEqualTo(server.port());
        }
    }
}
