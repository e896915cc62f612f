package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.internal.match.Expectation;
import verona.internal.transcript.ExpectedStanza;
import verona.internal.transcript.Source;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.stanza.Xml;

class LongWaitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Transcript transcript = new Transcript(null, nanos::get);
    private final List<String> written = new ArrayList<>();
    private final LongWaits waits = new LongWaits(written::add);

    @BeforeEach
    void watch() {
        waits.add(transcript);
    }

    private Step begin(String xml) {
        Step step = transcript.begin("juliet", "receives", () -> Source.UNKNOWN);
        step.waitsFor(() -> ExpectedStanza.missing(List.of(Expectation.of(Xml.read(xml)))));
        return step;
    }

    private void pass(long millis) {
        nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
        waits.look();
    }

    @Test
    void saysAfterASecondWhatAStepWaitsForUntilItGoesOn() {
        Step step = begin("<message type='chat' from='romeo@localhost'/>");
        pass(999);
        assertThat(written).isEmpty();
        pass(1);
        String first = "juliet receives, for 1 s: chat message from romeo@…";
        assertThat(written).containsExactly(first);
        pass(300);
        assertThat(written).hasSize(1);
        pass(800);
        assertThat(written).hasSize(2).endsWith(first.replace("1 s", "2 s"));
        step.passed();
        pass(1);
        assertThat(written).hasSize(3).endsWith("");
    }

    @Test
    void theNextTextTakesTheOnesPlace() {
        assertThat(Console.replacing("", "abc")).isEqualTo("abc");
        assertThat(Console.replacing("abc", "")).isEqualTo("\r   \r");
        assertThat(Console.replacing("abc", "de")).isEqualTo("\r   \rde");
    }

    @Test
    void neverWritesMoreThanALine() {
        begin("<message type='chat' from='" + "r".repeat(200) + "@localhost'/>");
        pass(1000);
        assertThat(written.get(0)).hasSize(79).endsWith("…");
    }

    @Test
    void saysNothingOfAScenarioThatHasEnded() {
        begin("<presence/>");
        pass(1000);
        waits.remove(transcript);
        assertThat(written).hasSize(2);
        waits.close();
        assertThat(written).hasSize(2);
    }
}
