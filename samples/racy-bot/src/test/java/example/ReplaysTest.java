package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** An order or a cut that has failed fails each time that it is played. */
class ReplaysTest {

    private static final int REPLAYS = 2;
    private static final List<String> WRONG_ANSWERS =
            List.of(
                    "was 'null Yes: 0, no: 0'",
                    "was 'Shall we dance? Yes: 0, no: 0'",
                    "was: <Shall we dance? Yes: 1, no: 0>",
                    "was: <Shall we dance? Yes: 2, no: 0>");

    @RepeatedTest(REPLAYS)
    void failAgain() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(
                                        selectClass(PollBotReplays.class),
                                        selectClass(PollBotCutReplays.class))
                                .build(),
                        summary);
        assertEquals(4, summary.getSummary().getTestsFailedCount());
        String failures =
                summary.getSummary().getFailures().stream()
                        .map(failure -> failure.getException().getMessage())
                        .collect(Collectors.joining("\n"));
        for (String answer : WRONG_ANSWERS) {
            assertTrue(failures.contains(answer), failures);
        }
    }
}
