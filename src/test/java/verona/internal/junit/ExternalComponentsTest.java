package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Stanzas.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.opentest4j.TestAbortedException;
import verona.Client;
import verona.Component;
import verona.Program;
import verona.XmppClient;
import verona.XmppComponent;
import verona.XmppProgram;
import verona.XmppTest;
import verona.script.Scripts;
import verona.server.embedded.EmbeddedServer;

/** Components on a server that is running already, and takes those that it is configured for. */
class ExternalComponentsTest {

    private static final String SECRET = "a:secret";
    private final EmbeddedServer server = EmbeddedServer.start();
    private final Map<String, String> settings = new HashMap<>();

    ExternalComponentsTest() {
        server.addComponent("one.localhost", SECRET);
        server.addComponent("two.localhost", "another");
        settings.put("verona.server", "external");
        settings.put("verona.external.host", server.host());
        settings.put("verona.external.port", Integer.toString(server.port()));
        settings.put("verona.external.domain", "localhost");
        settings.put("verona.external.accounts", "register");
    }

    @AfterEach
    void close() {
        server.close();
    }

    private EngineExecutionResults run(Class<?> cases) {
        return Engine.run(settings, cases);
    }

    private void configure(String... components) {
        settings.put("verona.external.components", String.join(",", components));
    }

    private String one() {
        return "one.localhost:" + server.componentPort() + ":" + SECRET;
    }

    private String two() {
        return "two.localhost:" + server.componentPort() + ":another";
    }

    private static List<String> reasons(EngineExecutionResults results) {
        return results.testEvents().aborted().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .map(thrown -> ((TestAbortedException) thrown).getMessage())
                .toList();
    }

    @Test
    void lendsTheOnesThatTheSettingsGive() {
        configure(one(), two());
        Engine.allPass(3, run(LentTestCases.class));
    }

    @XmppTest
    static class LentTestCases {
        @Component static XmppComponent shared;
        @Client XmppClient romeo;
        @Component XmppComponent gateway;

        @Test
        void first() {
            hear();
        }

        @Test
        void second() {
            hear();
        }

        @Test
        void third() {
            assertThat(List.of(shared.jid().toString(), gateway.jid().toString()))
                    .containsExactly("one.localhost", "two.localhost");
        }

        private void hear() {
            for (XmppComponent each : List.of(shared, gateway)) {
                romeo.sends(chat().to(each.jid()).body("Hello"));
                each.receives(chat().from(romeo.fullJid()).body("Hello"));
            }
        }
    }

    @Test
    void saysThatAllAreInUse() {
        configure(one());
        assertThat(Engine.failureOf(run(LentTestCases.class)))
                .startsWith(
                        "Each component that 'gateway' could be on external server localhost at ")
                .endsWith(
                        " is in use. Give more components in verona.external.components, or run"
                                + " fewer tests at a time.");
    }

    @Test
    void skipsOnlyTheTestsThatUseWhatIsNotThere() {
        EngineExecutionResults results = run(MissingTestCases.class);
        results.testEvents().assertStatistics(count -> count.succeeded(2).aborted(4).failed(0));
        assertThat(reasons(results))
                .allSatisfy(
                        reason ->
                                assertThat(reason)
                                        .contains(
                                                "can't be played: It is not known where external"
                                                        + " server localhost at ")
                                        .contains("verona.external.components=domain:port:secret"));
        assertThat(reasons(results)).anyMatch(it -> it.startsWith("The program 'bot' can't"));
    }

    @XmppTest
    static class MissingTestCases {
        @Client XmppClient romeo;
        @Client XmppClient juliet;
        @Component static XmppComponent shared;
        @Component XmppComponent gateway;

        @Program(component = true)
        XmppProgram bot;

        @Test
        void usesNone() {
            romeo.sends(chat().to(juliet.fullJid()).body("Hello"));
            juliet.receives(chat().body("Hello"));
        }

        @Test
        void knowsThemApart() {
            assertThat(gateway).isEqualTo(gateway).isNotEqualTo(shared).hasToString("gateway");
        }

        @Test
        void usesAField() {
            romeo.sends(chat().to(gateway.jid()).body("Hello"));
        }

        @Test
        void usesTheOneOfTheClass(@Component XmppComponent shared) {
            shared.receives(chat());
        }

        @Test
        void usesAPlaceholder() {
            romeo.sends("<message to=\"${Gateway's JID}\"/>");
        }

        @Test
        void usesAProgram() {
            bot.logsIn();
        }
    }

    @Test
    void failsInsteadIfTheSettingSaysSo() {
        settings.put("verona.skipped", "fail");
        run(MissingTestCases.class)
                .testEvents()
                .assertStatistics(count -> count.succeeded(2).aborted(0).failed(4));
    }

    @Test
    void takesSecretAndPortOfANamedDomainFromTheSettings() {
        configure(one());
        Engine.allPass(1, run(NamedTestCases.class));
    }

    @Test
    void takesTheUsualPortForASecretThatTheTestSays() {
        settings.put("verona.external.component.port", Integer.toString(server.componentPort()));
        Engine.allPass(1, run(NamedWithSecretTestCases.class));
    }

    @XmppTest
    static class NamedTestCases {
        @Test
        void connects(@Component(jid = "one.localhost") XmppComponent gateway) {
            assertThat(gateway.isConnected()).isTrue();
        }
    }

    @XmppTest
    static class NamedWithSecretTestCases {
        @Test
        void connects(@Component(jid = "one.localhost", secret = SECRET) XmppComponent gateway) {
            assertThat(gateway.isConnected()).isTrue();
        }
    }

    @Test
    void scriptsBorrowThemToo() {
        configure(one());
        Engine.allPass(1, run(ScriptTestCases.class));
    }

    @Test
    void skipsScriptsThatNeedWhatIsNotThere() {
        EngineExecutionResults results = run(ScriptTestCases.class);
        results.testEvents().assertStatistics(count -> count.aborted(1).failed(0));
        settings.put("verona.skipped", "fail");
        assertThat(Engine.failureOf(run(ScriptTestCases.class)))
                .startsWith("It is not known where external server localhost at ")
                .contains("verona.skipped = fail");
    }

    @XmppTest
    static class ScriptTestCases {
        @TestFactory
        Stream<DynamicTest> plays(Scripts scripts) {
            return scripts.withFreshNames().in("src/test/resources/scripts/post.scs");
        }
    }

    @AfterAll
    static void forget() {
        LentTestCases.shared = null;
        MissingTestCases.shared = null;
    }
}
