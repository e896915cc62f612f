package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiagramCommandTest {

    private static final String TEST =
            "{\"type\":\"test\",\"class\":\"a.BTest\",\"name\":\"c\",\"state\":\"passed\"}\n";

    @TempDir Path folder;

    private Path transcript;

    @BeforeEach
    void playAScript() throws IOException {
        Path reports = folder.resolve("reports");
        CommandRun.of("play", "--reports", reports, "src/test/resources/scripts/letter.scs");
        try (Stream<Path> files = Files.walk(reports)) {
            transcript =
                    files.filter(file -> file.endsWith("transcript.jsonl"))
                            .findFirst()
                            .orElseThrow();
        }
    }

    /** The same page as the run has written, but for the text for those who see no diagram. */
    @Test
    void makesThePageThatTheRunHasWritten() throws IOException {
        CommandRun run = CommandRun.of("diagram", transcript);

        assertThat(run.errors()).isEmpty();
        assertThat(run.exitCode()).isZero();
        Path page = transcript.resolveSibling("transcript.html");
        assertThat(run.output()).containsExactly(page.toString());
        Path ofTheRun = transcript.resolveSibling("index.html");
        assertThat(withoutFallback(page)).isEqualTo(withoutFallback(ofTheRun));
        assertThat(Files.readString(page))
                .contains("Orlando → server  chat → Rosalind&#39;s tablet");
    }

    private static String withoutFallback(Path page) throws IOException {
        return Files.readString(page).replaceFirst("(?s)<noscript>.*?</noscript>", "");
    }

    @Test
    void writesWhereItIsAskedTo() {
        Path page = folder.resolve("page.html");
        assertThat(CommandRun.of("diagram", transcript, "-o", page).exitCode()).isZero();
        assertThat(page).isRegularFile();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello | transcript.jsonl:2: it is no JSON",
                "{} {} | transcript.jsonl:2: it is no JSON",
                "{'type':'event'} | transcript.jsonl:2: it is no JSON",
                "[1] | transcript.jsonl:2: it is no JSON object",
                "{} | transcript.jsonl:2: its type is not one of [event, failure, lifeline,",
                "{\"type\":5} | transcript.jsonl:2: its type is not one of",
                "{\"type\":\"result\"} | transcript.jsonl:2: its type is not one of",
                "{\"type\":\"lifeline\",\"id\":\"romeo\"} | :2: its 'kind' has to be a text",
                "{\"type\":\"event\",\"client\":\"\",\"event\":\"error\",\"text\":\"\",\"n\":\"1\"}"
                        + " | :2: its 'n' has to be a number",
            })
    void saysWhatIsNoTranscript(String line, String message) throws IOException {
        assertFails(1, TEST + line, message);
    }

    @Test
    void saysThatAFileIsNoTranscript() throws IOException {
        assertFails(1, "", "is no transcript: the first line has to be of the type 'test'");
        assertFails(
                1,
                "{\"type\":\"lifeline\",\"id\":\"romeo\",\"kind\":\"client\"}",
                "is no transcript: the first line has to be of the type 'test'");
    }

    @Test
    void saysThatAFileIsNotInUtf8() throws IOException {
        Path file = folder.resolve("transcript.jsonl");
        Files.write(file, "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertFails(1, file, file + " is not in UTF-8");
    }

    @Test
    void saysThatThereIsNoFile() {
        Path none = folder.resolve("none.jsonl");
        assertFails(3, none, "there is no file " + none);
    }

    private void assertFails(int exitCode, String text, String message) throws IOException {
        assertFails(exitCode, Files.writeString(folder.resolve("transcript.jsonl"), text), message);
    }

    private static void assertFails(int exitCode, Path file, String message) {
        CommandRun run = CommandRun.of("diagram", file);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("verona diagram: ")
                .contains(message);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
