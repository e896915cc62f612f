package verona.internal.junit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static verona.Stanzas.chat;
import static verona.Stanzas.iqGet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import verona.Client;
import verona.Specification;
import verona.XmppClient;
import verona.XmppTest;
import verona.server.ServerKind;
import verona.server.XmppServer;

/** The table that a run on several servers writes. */
class ServersTableOfRunTest {

    private static final String ROW = "| ServersTableOfRunTest$";

    @TempDir Path folder;

    private Run run(Map<String, String> more, Class<?> type) {
        DiscoverySelector selector = selectClass(type);
        Map<String, String> settings = new HashMap<>(more);
        settings.put("verona.report.folder", folder.toString());
        settings.putIfAbsent("verona.report", "");
        return Run.onTwoServers(settings, selector);
    }

    private String table() throws IOException {
        return Files.readString(folder.resolve("servers.md"));
    }

    private List<String> rows() throws IOException {
        return table().lines().filter(line -> line.contains("TestCases")).toList();
    }

    @Test
    void hasARowForEachTest() throws IOException {
        run(Map.of("verona.report", "failures"), ResultsTestCases.class);

        String name = ROW + "ResultsTestCases ";
        assertThat(rows())
                .containsExactlyInAnyOrder(
                        name + "passes() (XEP-0045 §9.3) | ✓ | ✓ |",
                        name + "failsOnOne(XmppServer) | ✓ | ✗ it is external |",
                        name + "makes() first | ✓ | ✓ |",
                        name + "isDisabled() | – not today | – not today |");
        assertThat(table()).contains("## XEP-0045 Multi-User Chat");
    }

    @Test
    void hasRowsForTheTestsOfClassesThatAreNotRun() throws IOException {
        run(Map.of(), EmbeddedTestCases.class);
        assertThat(rows())
                .containsExactly(
                        ROW
                                + "EmbeddedTestCases passes() | ✓ | – its class is for"
                                + " the server embedded |");

        run(Map.of(), BrokenTestCases.class);
        assertThat(rows())
                .containsExactly(ROW + "BrokenTestCases neverRuns() | ✗ broken | ✗ broken |");
    }

    @Test
    void leadsToTheReportOnEachServer() throws IOException {
        run(Map.of(), ScenarioTestCases.class);

        String json = Files.readString(folder.resolve("servers.json"));
        for (String server : List.of("embedded", "external")) {
            String page = server + "/" + ScenarioTestCases.class.getName() + "/connects/index.html";
            assertThat(json).contains("\"page\":\"" + page + "\"");
            assertThat(folder.resolve(page)).exists();
        }
    }

    @Test
    void leadsToTheStanzasOfBothServers() throws IOException {
        run(Map.of(), TalkTestCases.class);

        assertThat(rows())
                .containsExactlyInAnyOrder(
                        ROW + "TalkTestCases saysTheSame() | ✓ | ✓ |",
                        ROW + "TalkTestCases saysWhereItIs(XmppServer) | ✓ | ✓ ≠ 2 |");
        String page = "servers/" + TalkTestCases.class.getName() + "/saysWhereItIs.html";
        assertThat(Files.readString(folder.resolve("servers.json")))
                .contains("\"comparison\":\"" + page + "\"");
        assertThat(folder.resolve(page))
                .content()
                .contains("embedded and external: 2 differ", "juliet different: chat ← romeo")
                .doesNotContain("romeo-");
    }

    @Test
    void comparesNothingWhereNotAllIsReported() throws IOException {
        run(Map.of("verona.report", "failures"), TalkTestCases.class);

        assertThat(table()).contains("saysTheSame() | ✓ | ✓ |");
        assertThat(folder.resolve("servers")).doesNotExist();
    }

    @Test
    void isNotWrittenWhereNoReportIs() {
        run(Map.of("verona.report", "never"), ScenarioTestCases.class);

        assertThat(folder.resolve("servers.md")).doesNotExist();
    }

    @XmppTest
    static class ResultsTestCases {
        @Test
        @Specification("XEP-0045 §9.3")
        void passes() {
            assertThat(1 + 1).isEqualTo(2);
        }

        @Test
        void failsOnOne(XmppServer server) {
            if (server.description().startsWith("external")) {
                throw new AssertionError("it is external");
            }
        }

        @TestFactory
        Stream<DynamicTest> makes() {
            return Stream.of(DynamicTest.dynamicTest("first", () -> {}));
        }

        @Test
        @Disabled("not today")
        void isDisabled() {}
    }

    @XmppTest(server = ServerKind.EMBEDDED)
    static class EmbeddedTestCases {
        @Test
        void passes() {}
    }

    @XmppTest
    static class BrokenTestCases {
        @BeforeAll
        static void fail() {
            throw new AssertionError("broken");
        }

        @Test
        void neverRuns() {}
    }

    @XmppTest
    static class ScenarioTestCases {
        @Client XmppClient romeo;

        @Test
        void connects() {
            assertThat(romeo.isConnected()).isTrue();
        }
    }

    @XmppTest
    static class TalkTestCases {
        @Client XmppClient romeo;
        @Client XmppClient juliet;

        @Test
        void saysTheSame() {
            romeo.sends(iqGet().to(juliet.fullJid()).with("<query xmlns='urn:example'/>"));
            juliet.receives(iqGet().from(romeo.fullJid()));
            juliet.sends(chat().to(romeo.fullJid()).body("Hello " + romeo.bareJid()));
            romeo.receives(chat().from(juliet.fullJid()));
        }

        @Test
        void saysWhereItIs(XmppServer server) {
            String kind = server.description().replaceAll(" .*", "");
            romeo.sends(chat().to(juliet.fullJid()).body("on the server that is " + kind));
            juliet.receives(chat().from(romeo.fullJid()));
        }
    }
}
