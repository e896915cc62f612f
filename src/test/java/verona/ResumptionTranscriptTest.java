package verona;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import verona.internal.script.record.Recording;
import verona.internal.transcript.Entry;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript.Kind;
import verona.server.embedded.EmbeddedServer;

/** What a resumption leaves in the transcript, and in a recording made of it. */
class ResumptionTranscriptTest {

    private static final String LOST = "<iq type='result' id='lost' to='localhost'/>";

    @Test
    void marksWhatIsSentAgain() {
        try (EmbeddedServer server = EmbeddedServer.start();
                MadeScenario made = MadeScenario.on(server)) {
            XmppClient romeo = made.client("romeo", StreamManagementStatesTest.MANAGED);
            romeo.connects();
            server.stream(romeo.fullJid()).disconnectAfterReceiving(10);
            romeo.sends(LOST);
            romeo.eventually(() -> !romeo.isConnected());
            romeo.resumes().sends("<iq type='result' id='new' to='localhost'/>");

            List<Step> steps = made.scenario().transcript().steps();
            assertThat(steps.stream().filter(s -> s.verb().equals("resumes")).findFirst())
                    .get()
                    .satisfies(
                            step -> {
                                assertThat(step.entries())
                                        .extracting(Entry::kind)
                                        .containsExactly(Kind.RESUMED, Kind.RESENT);
                                assertThat(step.entries())
                                        .extracting(Entry::text)
                                        .containsExactly(romeo.fullJid().toString(), LOST);
                            });
            String script = Recording.of(made.scenario(), "s.scs", "t").toText();
            assertThat(script).containsOnlyOnce("lost");
            assertThat(script).contains("romeo resumed the session, which no script can say");
        }
    }
}
