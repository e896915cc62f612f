package example;

import verona.Interleavings;
import verona.XmppTest;

/** The bot fails its scenarios in other orders. */
@XmppTest
class PollBotOrdersTest extends PollBotScenarios {

    @Interleavings(silence = "50ms", time = "60s")
    void answersEverybodyAtOnce() {
        answersAtOnce();
    }

    @Interleavings(silence = "50ms", time = "60s")
    void countsTheVoteOfItsNamesake() {
        countsItsNamesake();
    }
}
