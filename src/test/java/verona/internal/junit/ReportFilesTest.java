package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static verona.Stanzas.chat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** Which files a run writes, keeps and removes. */
class ReportFilesTest extends ReportsFixture {

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
    void reportsAllTestsIfTheSettingSaysSo() throws IOException {
        run(Map.of("verona.report", "always"), ReportTestCases.class);
        assertThat(in(test("passes"))).containsAll(FILES);
    }

    @Test
    void reportsNothingIfTheSettingSaysSo() {
        run(Map.of("verona.report", "never"), ReportTestCases.class);
        assertThat(folder.resolve("reports")).doesNotExist();
    }

    @Test
    void removesTheReportOfATestThatPassesNow() throws IOException {
        run(Map.of("verona.report", "always"), ReportTestCases.class);
        run(Map.of(), ReportTestCases.class);
        assertThat(in(test("passes"))).containsExactly("result.json");
        assertThat(in(test("waitsInVain"))).containsAll(FILES);
    }

    @Test
    void keepsTheReportOfATestThatPassesWhenItIsRunAgain() throws IOException {
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
    void removesWhatAFlakyTestHasLeftInAnEarlierBuild() throws IOException {
        keepsTheReportOfATestThatPassesWhenItIsRunAgain();
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
                romeo.within(Duration.ofMillis(1)).receives(chat().body("nobody says this"));
            }
        }
    }

    @Test
    void writesWhatMayBeReadByWhoMayReadTheFolder() throws IOException {
        assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
                "this file system has no POSIX permissions");
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
}
