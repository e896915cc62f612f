package example;

import verona.Cuts;
import verona.XmppTest;

/** The cuts that were found, each alone; {@link ReplaysTest} plays them again and again. */
@XmppTest
class PollBotCutReplays extends PollBotCutScenarios {

    @Cuts(only = "to poll 1")
    void countsEveryVote() {
        countsTwoVotes();
    }

    @Cuts(only = "to poll 1")
    void countsEachVoteOnce() {
        countsASecretVote();
    }
}
