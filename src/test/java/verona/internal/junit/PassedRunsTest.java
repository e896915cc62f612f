package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static verona.Stanzas.*;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** What is kept of a run that has passed, and what a run that fails is compared with. */
class PassedRunsTest extends ReportsFixture {

    private static String says = "";

    private EngineExecutionResults run(String text, Class<?> cases) {
        says = text;
        return run(Map.of(), cases);
    }

    private static List<String> messages(EngineExecutionResults results) {
        return results.testEvents().list().stream()
                .filter(finishedWithFailure()::matches)
                .map(
                        event ->
                                event.getRequiredPayload(TestExecutionResult.class)
                                        .getThrowable()
                                        .orElseThrow()
                                        .getMessage())
                .toList();
    }

    private List<Path> records() throws IOException {
        Path passed = folder.resolve("reports/passed");
        try (Stream<Path> files = Files.exists(passed) ? Files.list(passed) : Stream.empty()) {
            return files.sorted().toList();
        }
    }

    private String page(Class<?> type, String test) throws IOException {
        return Files.readString(
                folder.resolve("reports")
                        .resolve(type.getName())
                        .resolve(test)
                        .resolve("transcript.jsonl"));
    }

    @XmppTest
    static class Greeting {

        @Client XmppClient romeo;
        @Client XmppClient juliet;

        @Test
        void greets() {
            romeo.sends(chat().to(juliet.fullJid()).body("id " + UUID.randomUUID()));
            juliet.receives(chat().body(anyValue()));
            romeo.sends(chat().id("m").to(juliet.fullJid()).body(says));
            juliet.receivesNext(chat().id("m").body("good morrow"));
            romeo.sends(chat().to(juliet.fullJid()).body("farewell"));
        }

        @Test
        void asserts() {
            romeo.sends(chat().to(juliet.fullJid()).body("good morrow"));
            juliet.receives(chat());
            assertEquals("good morrow", says);
        }
    }

    @Test
    void theMessageAndThePageNameTheFirstDifference() throws IOException {
        assertThat(messages(run("good morrow", Greeting.class))).isEmpty();
        assertThat(records()).hasSize(2);
        List<String> failed = messages(run("good night", Greeting.class));
        assertThat(failed)
                .anySatisfy(
                        message ->
                                assertThat(message)
                                        .contains("first difference from the last run that passed")
                                        .containsPattern(
                                                "romeo sent #\\d+ .*with <body>good night</body>,"
                                                        + " it was <body>good morrow</body>"));
        assertThat(page(Greeting.class, "greets"))
                .contains("{\"type\":\"passed\"", "\"change\":\"different\"");
    }

    @Test
    void aTestThatFailsWithoutADifferenceHasNoHint() throws IOException {
        run("good morrow", Greeting.class);
        assertThat(messages(run("good night", Greeting.class)))
                .anySatisfy(message -> assertThat(message).doesNotContain("first difference"));
        assertThat(page(Greeting.class, "asserts"))
                .containsPattern("\\{\"type\":\"passed\",\"started\":\"[^\"]+\",\"same\":2}");
    }

    /** Failing does not replace what is kept. */
    @Test
    void theLastRunThatPassedStays() {
        run("good morrow", Greeting.class);
        run("good night", Greeting.class);
        assertThat(String.join("\n", messages(run("good evening", Greeting.class))))
                .contains("it was <body>good morrow</body>");
    }

    @Test
    void aFirstRunIsComparedWithNothing() {
        assertThat(String.join("\n", messages(run("good night", Greeting.class))))
                .doesNotContain("last run that passed");
    }

    @XmppTest
    static class Invocations {

        @Client XmppClient romeo;
        @Client XmppClient juliet;

        @ParameterizedTest
        @ValueSource(strings = {"one", "two"})
        void says(String text) {
            romeo.sends(chat().id("m").to(juliet.fullJid()).body(text));
            juliet.receivesNext(chat().body(text + says));
        }
    }

    @Test
    void invocationsAreNotMixed() throws IOException {
        run("", Invocations.class);
        assertThat(records()).hasSize(2);
        assertThat(messages(run("!", Invocations.class)))
                .hasSize(2)
                .noneMatch(message -> message.contains("first difference"));
    }

    @Test
    void aDamagedRecordIsIgnored() throws IOException {
        run("good morrow", Greeting.class);
        for (Path record : records()) {
            Files.writeString(record, "no archive");
        }
        EngineExecutionResults results = run("good night", Greeting.class);
        assertThat(messages(results)).noneMatch(message -> message.contains("first difference"));
        assertThat(reported(results)).contains("the record of the last run that passed is ignored");
    }

    @Test
    void aRecordOfAnotherTestIsIgnored() throws IOException {
        run("good morrow", Greeting.class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write("verona 1\tanother\t2026-01-01T00:00:00Z\tlocalhost\n".getBytes());
        }
        for (Path record : records()) {
            Files.write(record, bytes.toByteArray());
        }
        assertThat(reported(run("good night", Greeting.class)))
                .contains("it is of another test or another version");
    }

    private static String reported(EngineExecutionResults results) {
        return results.testEvents().reportingEntryPublished().list().toString();
    }

    @Test
    void whatIsOldIsDeleted() throws IOException {
        run("good morrow", Greeting.class);
        Path old = records().get(0).resolveSibling("Old.test-0.txt.gz");
        Files.createFile(old);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(31))));
        run("good morrow", Greeting.class);
        assertThat(old).doesNotExist();
        assertThat(records()).hasSize(2);
    }

    @Test
    void nothingIsKeptWithoutReports() throws IOException {
        says = "good morrow";
        run(Map.of("verona.report", "never"), Greeting.class);
        assertThat(records()).isEmpty();
    }
}
