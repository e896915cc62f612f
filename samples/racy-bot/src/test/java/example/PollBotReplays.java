package example;

import verona.Replay;
import verona.XmppTest;

/** The orders that were found, each alone; {@link ReplaysTest} plays them again and again. */
@XmppTest
class PollBotReplays extends PollBotScenarios {

    @Replay("4 test, 5 to poll from juliet")
    void answersEverybodyAtOnce() {
        answersAtOnce();
    }

    @Replay("9 test, 10 to poll from romeo")
    void countsTheVoteOfItsNamesake() {
        countsItsNamesake();
    }
}
