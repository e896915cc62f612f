package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verona.internal.report.TestReport.Problem;
import verona.internal.report.TestReport.State;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Source;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;

class GitHubAnnotationTest {

    private static final Source LINE =
            new Source("example.BalconyTest$Night", "BalconyTest.java", 9);

    @TempDir Path repository;

    private final Transcript transcript = new Transcript(null, () -> 0);

    @BeforeEach
    void writeATest() throws IOException {
        Path folder = repository.resolve("module/src/test/java/example");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("BalconyTest.java"), "class BalconyTest {}");
    }

    private String annotation(String message, Source source) {
        TestReport report =
                new TestReport(
                        "example.BalconyTest",
                        "greets: twice, thrice()",
                        State.FAILED,
                        Instant.EPOCH,
                        ScenarioRun.of("embedded", "localhost", List.of(), transcript),
                        new Problem(message, source));
        return GitHubAnnotation.of(report, repository.resolve("module"), repository);
    }

    @Test
    void namesFileAndLineInTheRepository() {
        assertThat(annotation("nothing arrived", LINE))
                .isEqualTo(
                        "::error file=module/src/test/java/example/BalconyTest.java,line=9,"
                                + "title=example.BalconyTest greets%3A twice%2C thrice()"
                                + "::nothing arrived");
    }

    @Test
    void isOneLineWhateverTheMessage() {
        assertThat(annotation("100 %\r\nof all", LINE)).endsWith("::100 %25%0Aof all");
    }

    @Test
    void saysTheFirstLinesOfALongMessage() {
        String message = "a line\n".repeat(60);
        assertThat(annotation(message, LINE)).endsWith("::" + "a line%0A".repeat(14) + "a line");
    }

    @Test
    void namesNoPlaceThatIsNotKnown() {
        assertThat(annotation("nothing", Source.UNKNOWN)).startsWith("::error title=");
    }

    @Test
    void isAtTheStepThatFailed() {
        Step step = transcript.begin("romeo", "receives", () -> LINE);
        step.failed();
        Source deeper = new Source("example.Helper", "Helper.java", 77);
        assertThat(annotation("nothing", deeper)).contains("BalconyTest.java,line=9,");
    }

    @Test
    void namesAFileThatIsNotFoundByItsNameAlone() {
        Source generated = new Source("other.MadeTest", "MadeTest.java", 3);
        assertThat(annotation("nothing", generated)).contains("file=MadeTest.java,line=3,");
    }
}
