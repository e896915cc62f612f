package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.chat;
import static verona.Stanzas.muc;
import static verona.Stanzas.presence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;

/** What a run says about its tests. */
class ReportsTest {

    private static final List<String> FILES =
            List.of("diagram.mmd", "index.html", "transcript.jsonl", "transcript.txt");

    @TempDir Path folder;

    private EngineExecutionResults run(Map<String, String> settings, Class<?> cases) {
        Map<String, String> all = new HashMap<>(settings);
        all.putIfAbsent("verona.report", "failures");
        all.put("verona.report.folder", folder.resolve("reports").toString());
        return Engine.run(all, folder.resolve("published"), cases);
    }

    private Path test(String name) {
        return folder.resolve("reports").resolve(ReportTestCases.class.getName()).resolve(name);
    }

    private static List<String> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String text(String test) throws IOException {
        return Files.readString(test(test).resolve("transcript.txt"));
    }

    @Test
    void writesFilesOfTheTestsThatFail() throws IOException {
        run(Map.of(), ReportTestCases.class);
        assertThat(in(test("waitsInVain"))).containsAll(FILES);
        assertThat(in(test("assertsSomethingElse"))).containsAll(FILES);
        assertThat(in(test("comesTwice.1"))).containsAll(FILES);
        assertThat(in(test("comesTwice.2"))).containsAll(FILES);
        assertThat(in(test("passes"))).containsExactly("result.json");
        assertThat(in(test("isNotToBeRun"))).containsExactly("result.json");
    }

    @Test
    void tellsWhatHappenedAndWhatItFailedBy() throws IOException {
        run(Map.of(), ReportTestCases.class);
        assertThat(text("waitsInVain"))
                .contains("nothing that matches arrived")
                .contains("presence /Romeo")
                .contains("~~ presence /Juliet")
                .contains("ReportTestCases.java:");
        assertThat(text("assertsSomethingElse")).contains("Expected size: 3");
    }

    @Test
    void listsAllTestsOnOnePage() throws IOException {
        run(Map.of(), ReportTestCases.class);
        assertThat(Files.readString(folder.resolve("reports/index.html")))
                .contains("\"passes()\"", "\"isNotToBeRun()\"")
                .contains("ReportTestCases/waitsInVain/index.html")
                .doesNotContain("ReportTestCases/passes/index.html");
    }

    @Test
    void tellsOfAllTestsIfItIsAsked() throws IOException {
        run(Map.of("verona.report", "always"), ReportTestCases.class);
        assertThat(in(test("passes"))).containsAll(FILES);
    }

    @Test
    void tellsNothingIfItIsAsked() {
        run(Map.of("verona.report", "never"), ReportTestCases.class);
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void takesAwayWhatWasToldOfATestThatPassesNow() throws IOException {
        run(Map.of("verona.report", "always"), ReportTestCases.class);
        run(Map.of(), ReportTestCases.class);
        assertThat(in(test("passes"))).containsExactly("result.json");
        assertThat(in(test("waitsInVain"))).containsAll(FILES);
    }

    @Test
    void keepsWhatItHasToldOfATestThatPassesWhenItIsRunAgain() throws IOException {
        Flaky.hasFailed = false;
        run(Map.of(), Flaky.class);
        run(Map.of(), Flaky.class);
        Path class1 = folder.resolve("reports").resolve(Flaky.class.getName());
        assertThat(in(class1)).containsExactly("failsOnce", "failsOnce-2");
        assertThat(in(class1.resolve("failsOnce"))).containsAll(FILES).contains("result.json");
        assertThat(in(class1.resolve("failsOnce-2"))).containsExactly("result.json");
        assertThat(Files.readString(folder.resolve("reports/index.html")))
                .contains("\"state\":\"failed\"", "\"state\":\"passed\"");
    }

    @Test
    void takesAwayWhatAFlakeHasLeftInAnEarlierBuild() throws IOException {
        keepsWhatItHasToldOfATestThatPassesWhenItIsRunAgain();
        Path class1 = folder.resolve("reports").resolve(Flaky.class.getName());
        inAnotherJvm(class1.resolve("failsOnce/result.json"));
        inAnotherJvm(class1.resolve("failsOnce-2/result.json"));
        run(Map.of(), Flaky.class);
        assertThat(in(class1.resolve("failsOnce"))).containsExactly("result.json");
        assertThat(Files.readString(class1.resolve("failsOnce/result.json"))).contains("passed");
        assertThat(in(class1.resolve("failsOnce-2"))).isEmpty();
    }

    private static void inAnotherJvm(Path result) throws IOException {
        String text = Files.readString(result);
        assertThat(text).contains("\"jvm\":\"");
        Files.writeString(result, text.replace("\"jvm\":\"", "\"jvm\":\"another "));
    }

    @XmppTest
    static class Flaky {
        static boolean hasFailed;

        @Client XmppClient romeo;

        @Test
        void failsOnce() {
            if (!hasFailed) {
                hasFailed = true;
                romeo.receives(chat().body("nobody says this"));
            }
        }
    }

    @Test
    void writesWhatMayBeReadByWhoMayReadTheFolder() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path usual = Files.createFile(folder.resolve("usual"));
        run(Map.of("verona.report", "always"), ReportTestCases.class);
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThan(FILES.size() * 5);
        for (Path file : files) {
            assertThat(Files.getPosixFilePermissions(file))
                    .as(file.toString())
                    .isEqualTo(Files.getPosixFilePermissions(usual));
        }
    }

    @Test
    void drawsLifelinesInOrderOfDeclaration() throws IOException {
        run(Map.of("verona.report", "always"), OrderTestCases.class);
        Path test = folder.resolve("reports").resolve(OrderTestCases.class.getName());
        assertThat(Files.readAllLines(test.resolve("speaksLast/transcript.jsonl")))
                .filteredOn(line -> line.contains("\"type\":\"lifeline\""))
                .extracting(line -> line.replaceAll(".*\"id\":\"([^\"]*)\".*", "$1"))
                .containsExactly("nurse", "orchard", "server", "tybalt", "juliet", "abram");
    }

    abstract static class OrderBase {
        @Client static XmppClient nurse;

        @Client(connect = LATER)
        XmppClient tybalt;
    }

    @XmppTest
    static class OrderTestCases extends OrderBase {
        @Client XmppClient juliet;
        @Room XmppRoom orchard;

        @Test
        void speaksLast(@Client XmppClient abram) {
            abram.sends(chat().to(juliet.fullJid()).body("Hello"));
            juliet.sends(presence().to(orchard.as("Juliet")).with(muc()));
        }
    }

    @Test
    void publishesTheSameFiles() {
        List<FileEntry> published =
                run(Map.of(), ReportTestCases.class)
                        .testEvents()
                        .filter(event -> event.getPayload(FileEntry.class).isPresent())
                        .map(event -> event.getRequiredPayload(FileEntry.class))
                        .toList();
        assertThat(published)
                .extracting(entry -> entry.getPath().getFileName().toString())
                .contains("waitsInVain", "comesTwice.1")
                .doesNotContain("passes");
    }

    @Test
    void tellsOfStanzasThatWereLeftUnread() throws IOException {
        run(Map.of(), ReportTestCases.UnreadTestCases.class);
        Path test =
                folder.resolve("reports")
                        .resolve(ReportTestCases.UnreadTestCases.class.getName())
                        .resolve("leavesSomethingUnread");
        assertThat(Files.readString(test.resolve("transcript.txt")))
                .contains("failed after")
                .contains("1 stanza unread at the end of the test");
    }

    @Test
    void tellsWhatClientsOfTheClassDoInATest() throws IOException {
        run(Map.of(), ReportTestCases.SharedTestCases.class);
        Path test =
                folder.resolve("reports")
                        .resolve(ReportTestCases.SharedTestCases.class.getName())
                        .resolve("oneOfTheClassIsInIt");
        assertThat(Files.readString(test.resolve("transcript.txt")))
                .containsPattern("ms  nurse +server +romeo")
                .containsPattern("\\|<-+ chat romeo, 'Commend me to thy lady' -+\\|")
                .contains("nurse ← server  receives, step");
    }

    @Test
    void tellsOfScriptsOneByOne() throws IOException {
        run(Map.of("verona.report", "always"), ReportTestCases.ScriptTestCases.class);
        Path scripts =
                folder.resolve("reports").resolve(ReportTestCases.ScriptTestCases.class.getName());
        assertThat(in(scripts)).isNotEmpty().allMatch(name -> name.endsWith(".scs"));
        assertThat(in(scripts.resolve(in(scripts).get(0)))).containsAll(FILES);
    }

    @Test
    void failsNoTestWhereNothingCanBeWritten() throws IOException {
        Files.writeString(folder.resolve("reports"), "a file where the folder was to be");
        EngineExecutionResults results = run(Map.of(), ReportTestCases.class);
        results.testEvents().assertStatistics(count -> count.succeeded(1).failed(4));
        results.containerEvents().assertStatistics(count -> count.failed(0));
        assertThat(
                        results.testEvents()
                                .filter(
                                        Event.byPayload(
                                                org.junit.platform.engine.reporting.ReportEntry
                                                        .class,
                                                entry ->
                                                        entry.toString()
                                                                .contains("can't be written"))))
                .hasSize(4);
    }

    private String printed(Map<String, String> settings) {
        PrintStream usual = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            run(settings, ReportTestCases.class);
        } finally {
            System.setOut(usual);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsALadderAndWhereThereIsMore() {
        assertThat(printed(Map.of()))
                .contains("ReportTestCases waitsInVain():\n       ms  romeo", "presence /Juliet")
                .contains("all of it: " + test("waitsInVain").resolve("index.html"))
                .doesNotContain("passes()", "::error");
    }

    @Test
    void printsAnnotationsIfItIsAskedWhateverElseItTells() {
        assertThat(
                        printed(Map.of("verona.report", "never", "verona.annotations", "github"))
                                .lines())
                .hasSize(4)
                .allMatch(line -> line.startsWith("::error file="))
                .anyMatch(line -> line.contains("/verona/internal/junit/ReportTestCases.java"));
    }

    @Test
    void writesItsFilesThoughNobodyKeepsWhatIsPublished() throws IOException {
        String reports = folder.resolve("reports").toString();
        EngineExecutionResults results =
                Engine.run(
                        Map.of("verona.report", "failures", "verona.report.folder", reports),
                        ReportTestCases.class);
        results.testEvents().assertStatistics(count -> count.succeeded(1).failed(4));
        assertThat(in(test("waitsInVain"))).containsAll(FILES).contains("result.json");
    }

    @Test
    void keepsItsFilesWhereTheBuildKeepsWhatItMakes() throws IOException {
        Path project = folder.resolve("project");
        Files.createDirectories(project);
        assertThat(ReportSettings.usual(project)).isEqualTo(project.resolve("target/verona"));
        Files.createFile(project.resolve("build.gradle.kts"));
        assertThat(ReportSettings.usual(project)).isEqualTo(project.resolve("build/verona"));
        Files.createFile(project.resolve("pom.xml"));
        assertThat(ReportSettings.usual(project)).isEqualTo(project.resolve("target/verona"));
    }

    @Test
    void refusesASettingThatIsNone() {
        assertThat(Engine.failureOf(run(Map.of("verona.report", "often"), ReportTestCases.class)))
                .contains("verona.report", "'often'", "failures, always or never");
        assertThat(
                        Engine.failureOf(
                                run(Map.of("verona.annotations", "gitlab"), ReportTestCases.class)))
                .contains("verona.annotations", "'gitlab'", "none or github");
    }
}
