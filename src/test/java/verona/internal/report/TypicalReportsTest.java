package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.internal.failure.FailureMessage;
import verona.internal.report.TestReport.Problem;
import verona.internal.report.TestReport.State;
import verona.internal.transcript.Participant;
import verona.internal.transcript.Participant.Kind;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Source;

/**
 * What ladder, Mermaid, JSON lines and text say about typical failures, as files that can be read.
 */
class TypicalReportsTest {

    private static final Path FOLDER = Path.of("src/test/resources/verona/internal/report/typical");

    static List<TypicalFailure> failures() {
        return TypicalFailures.all();
    }

    static TestReport report(TypicalFailure failure) {
        List<Participant> participants = new ArrayList<>();
        participants.add(new Participant(Kind.CLIENT, "romeo", "romeo@localhost"));
        participants.add(new Participant(Kind.CLIENT, "juliet", "juliet@localhost"));
        if (failure.name().startsWith("program-")) {
            participants.add(new Participant(Kind.PROGRAM, "bot", "bot@localhost"));
        }
        participants.add(new Participant(Kind.ROOM, "orchard", "orchard@conference.localhost"));
        return new TestReport(
                "example.BalconyTest",
                failure.name() + "()",
                State.FAILED,
                Instant.parse("1597-01-30T20:00:00Z"),
                ScenarioRun.of("embedded server", "localhost", participants, failure.transcript()),
                new Problem(
                        FailureMessage.of(failure.failure()),
                        new Source("example.BalconyTest", "BalconyTest.java", 30)));
    }

    private static Diagram diagram(TypicalFailure failure) {
        return new Diagram(report(failure).run());
    }

    private static void check(TypicalFailure failure, String file, List<String> lines)
            throws IOException {
        Path golden = FOLDER.resolve(failure.name()).resolve(file);
        String text = String.join("\n", lines) + "\n";
        if ("update".equals(System.getProperty("verona.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, text);
        }
        assertThat(text).as(golden.toString()).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void hasALadder(TypicalFailure failure) throws IOException {
        check(failure, "ladder.txt", Ladder.of(diagram(failure), Integer.MAX_VALUE, false));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isADiagramOfMermaids(TypicalFailure failure) throws IOException {
        check(failure, "diagram.mmd", Mermaid.of(diagram(failure)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isJsonLines(TypicalFailure failure) throws IOException {
        check(failure, "transcript.jsonl", JsonLines.of(report(failure), diagram(failure)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void isText(TypicalFailure failure) throws IOException {
        check(failure, "transcript.txt", TextTranscript.of(report(failure), diagram(failure)));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void tellsNoSecret(TypicalFailure failure) {
        String all =
                String.join("\n", JsonLines.of(report(failure), diagram(failure)))
                        + String.join("\n", TextTranscript.of(report(failure), diagram(failure)));
        assertThat(all).doesNotContain("wherefore");
    }
}
