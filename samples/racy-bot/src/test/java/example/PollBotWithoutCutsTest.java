package example;

import org.junit.jupiter.api.RepeatedTest;
import verona.XmppTest;

/** The bot passes these scenarios too, as long as nobody cuts its connection. */
@XmppTest
class PollBotWithoutCutsTest extends PollBotCutScenarios {

    private static final int RUNS = 5;

    @RepeatedTest(RUNS)
    void countsEveryVote() {
        countsTwoVotes();
    }

    @RepeatedTest(RUNS)
    void countsEachVoteOnce() {
        countsASecretVote();
    }
}
