package example;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.XmppTest;
import verona.server.InjectedFault;

/** The bot comes back, whatever happens to its connection, on any server. */
@XmppTest
class PingBotFaultsTest extends WithPingBot {

    @Test
    void comesBackAfterAStreamError() {
        bot.stream().closeWithError("system-shutdown");
        leavesAndReturns();
    }

    @Test
    void comesBackAfterItsConnectionWasCut() {
        bot.stream().disconnect();
        leavesAndReturns();
    }

    @Test
    void comesBackAfterTextThatIsNotWellFormed() {
        bot.stream().next().corrupt();
        juliet.sends(groupchat().to(orchard).body("!ping"));
        leavesAndReturns();
    }

    @Test
    void triesAgainUntilItMayLogIn() {
        bot.logins().condition("temporary-auth-failure").refuse(2);
        bot.stream().disconnect();
        leavesAndReturns();
    }

    @Test
    void comesBackWhenTheServerDoes() {
        bot.connections().refuse();
        bot.stream().disconnect();
        juliet.receives(presence().from(orchard.as("Bot")).unavailable());

        bot.connections().accept();
        juliet.receives(presence().from(orchard.as("Bot")));
        answers();
    }

    @Test
    void answersAPingThatComesLate() {
        InjectedFault late = bot.stream().next("message").delay();
        juliet.sends(groupchat().to(orchard).body("!ping"));
        bot.sentNothing(message());

        late.release();
        juliet.receives(groupchat().from(orchard.as("Bot")).body("pong"));
    }

    @Test
    void answersEachPingThatItReceives() {
        bot.stream().next("message").duplicate();
        juliet.sends(groupchat().to(orchard).body("!ping"));
        bot.sentAll(groupchat().to(orchard).body("pong"), groupchat().to(orchard).body("pong"));
    }

    @Test
    void staysWhenAnAnswerIsLost() {
        bot.stream().nextFrom("message").drop();
        juliet.sends(groupchat().to(orchard).body("!ping"));
        bot.sent(groupchat().to(orchard).body("pong"));
        juliet.receivesNothing(groupchat().from(orchard.as("Bot")));
        answers();
    }

    @Test
    void answersWhenEachByteComesOnItsOwn() {
        bot.stream().splitBytes();
        answers();
    }

    private void leavesAndReturns() {
        juliet.receives(presence().from(orchard.as("Bot")).unavailable());
        juliet.receives(presence().from(orchard.as("Bot")));
        answers();
    }
}
