package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import verona.internal.transcript.Participant;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Transcript;
import verona.internal.transcript.Transcript.Kind;

/** A session that was resumed, and a stanza that was sent again because of it, in reports. */
class ResumptionInReportsTest {

    private final ScenarioRun run = run();
    private final Diagram diagram = new Diagram(run);

    private static ScenarioRun run() {
        Transcript transcript = new Transcript(null, () -> 0);
        transcript.add("romeo", Kind.SENT, "<presence/>");
        transcript.add("romeo", Kind.RESUMED, "romeo@localhost/orchard");
        transcript.add("romeo", Kind.RESENT, "<presence/>");
        return ScenarioRun.of(
                "embedded",
                "localhost",
                List.of(new Participant(Participant.Kind.CLIENT, "romeo", "romeo@localhost")),
                transcript);
    }

    @Test
    void areMarkedInTheConsole() {
        assertThat(Ladder.of(diagram, 40, false))
                .anyMatch(line -> line.contains("* resumed"))
                .anyMatch(line -> line.contains("- presence (resent) -"))
                .anyMatch(line -> line.contains("- presence -"));
    }

    @Test
    void areMarkedInTheFileOfThePage() {
        TestReport report =
                new TestReport("T", "t", TestReport.State.values()[0], Instant.EPOCH, run, null);
        List<String> lines = JsonLines.of(report, diagram);
        assertThat(lines)
                .filteredOn(line -> line.contains("\"type\":\"stanza\""))
                .hasSize(2)
                .allMatch(line -> line.contains("\"direction\":\"sent\""))
                .anyMatch(line -> line.contains("\"state\":\"resent\""));
        assertThat(lines).anyMatch(line -> line.contains("\"event\":\"resumed\""));
    }
}
