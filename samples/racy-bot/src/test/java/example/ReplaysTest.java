package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** An order that has failed fails each time that it is played. */
class ReplaysTest {

    private static final int REPLAYS = 2;

    @RepeatedTest(REPLAYS)
    void failAgain() {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(PollBotReplays.class))
                                .build(),
                        summary);
        assertEquals(2, summary.getSummary().getTestsFailedCount());
    }
}
