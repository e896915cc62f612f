package example;

import static verona.Stanzas.*;

import org.junit.jupiter.api.Test;
import verona.XmppTest;
import verona.vocabulary.Muc;

/** What the bot says, and what it hears, on any server. */
@XmppTest
class PingBotTest extends WithPingBot {

    @Test
    void answersPings() {
        answers();
        answers();
        bot.sentAll(groupchat().to(orchard).body("pong"), groupchat().to(orchard).body("pong"));
    }

    @Test
    void entersTheRoomWithoutItsHistory() {
        bot.sent(
                presence()
                        .to(orchard.as("Bot"))
                        .with(
                                """
                                <x xmlns='http://jabber.org/protocol/muc'>
                                  <history maxchars='0'/>
                                </x>"""));
        bot.received(presence().from(orchard.as("Bot")).with(Muc.user().status(110)));
    }

    @Test
    void answersNothingElse() {
        juliet.sends(groupchat().to(orchard).body("ping"));
        answers();
        bot.received(groupchat().from(orchard.as("Juliet")).body("ping"));
        bot.sent(groupchat().to(orchard).body("pong"));
        bot.sentNothing(message());
    }
}
