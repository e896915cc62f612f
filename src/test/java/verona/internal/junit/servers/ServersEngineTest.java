package verona.internal.junit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.TagFilter.includeTags;
import static verona.Stanzas.chat;
import static verona.Stanzas.presence;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.launcher.TestIdentifier;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;
import verona.server.ServerKind;
import verona.server.XmppServer;

/** Each scenario is played once on each server of {@code verona.servers}. */
class ServersEngineTest {

    private static final String ON_EMBEDDED = "Verona / embedded / ";
    private static final String ON_EXTERNAL = "Verona / external / ";

    @Test
    void playsEachKindOfTestOnEachServer() {
        Run run = Run.onTwoServers(Map.of(), selectClass(ScenariosTestCases.class));

        List<String> ofOne =
                Stream.of(
                                "greets() [%s]",
                                "greetsInLanguages(String) / de [%s]",
                                "greetsInLanguages(String) / en [%s]",
                                "makesTests() / made [%s]",
                                "Inner / greets() [%s]")
                        .map(test -> "Verona / %s / ScenariosTestCases / " + test + ": successful")
                        .toList();
        assertThat(run.lines())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of("embedded", "external")
                                .flatMap(s -> ofOne.stream().map(line -> line.replace("%s", s)))
                                .toList());
        assertThat(run.lines().subList(0, 5)).allMatch(line -> line.contains("embedded"));
    }

    @Test
    void playsOnTheServerThatTheContainerNames() {
        Run run = Run.onTwoServers(Map.of(), selectClass(FailingTestCases.class));

        assertThat(run.lines())
                .hasSize(2)
                .anySatisfy(
                        line -> assertThat(line).contains("/ embedded /", "on embedded server at "))
                .anySatisfy(
                        line -> assertThat(line).contains("/ external /", "on external server "));
    }

    @Test
    void leavesOtherTestsToJupiter() {
        Run run = Run.onTwoServers(Map.of(), selectClass(MixedTestCases.class));

        assertThat(run.lines())
                .containsExactlyInAnyOrder(
                        "JUnit Jupiter / MixedTestCases / adds(): successful",
                        ON_EMBEDDED
                                + "MixedTestCases / ScenarioTestCases / knowsItsServer(XmppServer)"
                                + " [embedded]: successful",
                        ON_EXTERNAL
                                + "MixedTestCases / ScenarioTestCases / knowsItsServer(XmppServer)"
                                + " [external]: successful");
    }

    @Test
    void leavesEverythingToJupiterWithoutTheSetting() {
        Run.onTwoServers(Map.of(), selectClass(MixedTestCases.class));
        Run run = Run.with(Map.of("verona.servers", " "), selectClass(MixedTestCases.class));

        assertThat(run.lines())
                .containsExactlyInAnyOrder(
                        "JUnit Jupiter / MixedTestCases / adds(): successful",
                        "JUnit Jupiter / MixedTestCases / ScenarioTestCases"
                                + " / knowsItsServer(XmppServer):"
                                + " successful");
    }

    @Test
    void playsOneMethodWhereOneIsSelected() {
        Run run = Run.onTwoServers(Map.of(), selectMethod(ScenariosTestCases.class, "greets"));

        assertThat(run.lines())
                .containsExactly(
                        "Verona / embedded / ScenariosTestCases / greets() [embedded]: successful",
                        "Verona / external / ScenariosTestCases / greets() [external]: successful");
    }

    @Test
    void playsWhatFiltersLeave() {
        Run run =
                Run.onTwoServers(
                        Map.of(), selectClass(ScenariosTestCases.class), includeTags("quick"));

        assertThat(run.lines())
                .containsExactly(
                        "Verona / embedded / ScenariosTestCases / greets() [embedded]: successful",
                        "Verona / external / ScenariosTestCases / greets() [external]: successful");
    }

    @Test
    void playsATestAgainByItsIdentifier() {
        Run first = Run.onTwoServers(Map.of(), selectClass(ScenariosTestCases.class));
        List<TestIdentifier> tests = first.tests();
        for (TestIdentifier test : List.of(tests.get(0), tests.get(tests.size() - 1))) {
            Run again = Run.onTwoServers(Map.of(), selectUniqueId(test.getUniqueId()));
            assertThat(again.tests()).containsExactly(test);
        }
    }

    @Test
    void skipsAClassForOneServerOnTheOthers() {
        Run run = Run.onTwoServers(Map.of(), selectClass(EmbeddedTestCases.class));

        assertThat(run.lines())
                .containsExactlyInAnyOrder(
                        ON_EMBEDDED
                                + "EmbeddedTestCases / passes(XmppServer) [embedded]: successful",
                        ON_EXTERNAL
                                + "EmbeddedTestCases: skipped: its class is for the"
                                + " server embedded");
    }

    @Test
    void namesTestsForReportsByTheirServer() {
        Run run = Run.onTwoServers(Map.of(), selectMethod(ScenariosTestCases.class, "greets"));

        assertThat(run.tests())
                .extracting(TestIdentifier::getLegacyReportingName)
                .containsExactly("greets()[embedded]", "greets()[external]");
    }

    @XmppTest
    static class ScenariosTestCases {

        @Client XmppClient romeo;
        @Client XmppClient juliet;

        @Test
        @Tag("quick")
        void greets() {
            romeo.sends(chat().to(juliet.fullJid()).body("Hello"));
            juliet.receives(chat().from(romeo.fullJid()).body("Hello"));
        }

        @ParameterizedTest(name = "{0}")
        @ValueSource(strings = {"de", "en"})
        void greetsInLanguages(String language) {
            romeo.sends(chat().to(juliet.fullJid()).body(language));
            juliet.receives(chat().body(language));
        }

        @TestFactory
        Stream<DynamicTest> makesTests() {
            return Stream.of(DynamicTest.dynamicTest("made", this::greets));
        }

        @Nested
        class Inner {
            @Test
            void greets() {
                romeo.sends(presence()).receives(presence().from(romeo.fullJid()));
            }
        }
    }

    @XmppTest
    static class FailingTestCases {
        @Test
        void fails(XmppServer server) {
            throw new AssertionError("on " + server.description());
        }
    }

    static class MixedTestCases {

        @Test
        void adds() {
            assertThat(1 + 1).isEqualTo(2);
        }

        @Nested
        @XmppTest
        class ScenarioTestCases {
            @Test
            void knowsItsServer(XmppServer server) {
                assertThat(server.domain()).isNotEmpty();
            }
        }
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class EmbeddedTestCases {
        @Test
        void passes(XmppServer server) {
            assertThat(server.domain()).isNotEmpty();
        }
    }
}
