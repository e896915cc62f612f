package example;

import verona.Cuts;
import verona.XmppTest;

/** The bot fails its scenarios if its connection is cut. */
@XmppTest
class PollBotCutsTest extends PollBotCutScenarios {

    @Cuts
    void countsEveryVote() {
        countsTwoVotes();
    }

    @Cuts
    void countsEachVoteOnce() {
        countsASecretVote();
    }
}
