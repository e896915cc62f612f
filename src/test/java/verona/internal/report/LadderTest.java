package verona.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.internal.transcript.Participant;
import verona.internal.transcript.Participant.Kind;
import verona.internal.transcript.ScenarioRun;
import verona.internal.transcript.Transcript;

class LadderTest {

    private static final String COLOUR = "\u001b\\[\\d+m";

    private static List<String> ladder(String failure, boolean colour) {
        TypicalFailure typical =
                TypicalFailures.all().stream()
                        .filter(each -> each.name().equals(failure))
                        .findFirst()
                        .orElseThrow();
        Diagram diagram = new Diagram(TypicalReportsTest.report(typical).run());
        return Ladder.of(diagram, Integer.MAX_VALUE, colour);
    }

    @Test
    void paintsWhatIsUnreadOrMissingAndNothingElse() {
        List<String> painted = ladder("attribute-differs", true);
        assertThat(painted)
                .filteredOn(line -> line.contains("\u001b["))
                .hasSize(3)
                .allMatch(line -> line.contains("..") || line.contains("~~"))
                .allMatch(line -> line.endsWith("\u001b[0m"));
        assertThat(painted.stream().map(line -> line.replaceAll(COLOUR, "")))
                .containsExactlyElementsOf(ladder("attribute-differs", false));
    }

    @Test
    void saysHowMuchItLeavesOut() {
        Transcript transcript = new Transcript(null, () -> 0);
        for (int i = 0; i < 50; i++) {
            transcript.add("romeo", Transcript.Kind.SENT, "<presence/>");
        }
        List<Participant> participants =
                List.of(new Participant(Kind.CLIENT, "romeo", "romeo@localhost"));
        Diagram diagram =
                new Diagram(ScenarioRun.of("embedded", "localhost", participants, transcript));
        assertThat(Ladder.of(diagram, 40, false))
                .hasSize(1 + 1 + 40)
                .element(1)
                .asString()
                .endsWith(".. 10 earlier");
    }

    @Test
    void staysInItsWidthWhateverIsSaid() {
        Transcript transcript = new Transcript(null, () -> 0);
        String body = "<body>" + "sweet sorrow ".repeat(99) + "</body>";
        transcript.add("romeo", Transcript.Kind.SENT, "<message>" + body + "</message>");
        transcript.add("romeo", Transcript.Kind.SENT, "no XML at all ".repeat(99));
        transcript.add("romeo", Transcript.Kind.ERROR, "it broke ".repeat(99));
        List<Participant> participants =
                List.of(new Participant(Kind.CLIENT, "romeo", "romeo@localhost"));
        Diagram diagram =
                new Diagram(ScenarioRun.of("embedded", "localhost", participants, transcript));
        assertThat(Ladder.of(diagram, 40, false)).allMatch(line -> line.length() <= 120);
    }
}
