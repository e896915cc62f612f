package example;

import org.junit.jupiter.api.RepeatedTest;
import verona.XmppTest;

/** The bot passes its scenarios, as often as they are run. */
@XmppTest
class PollBotTest extends PollBotScenarios {

    private static final int RUNS = 5;

    @RepeatedTest(RUNS)
    void answersEverybodyAtOnce() {
        answersAtOnce();
    }

    @RepeatedTest(RUNS)
    void countsTheVoteOfItsNamesake() {
        countsItsNamesake();
    }
}
