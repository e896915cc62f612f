package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static verona.Stanzas.*;

import org.junit.jupiter.api.BeforeEach;

/** What the bot has to do, wherever its connection is cut. */
abstract class PollBotCutScenarios extends WithPollBot {

    @Override
    final boolean isManaged() {
        return true;
    }

    @BeforeEach
    final void enter() {
        bot.start();
        juliet.joins(hall);
        romeo.sends(groupchat().to(hall).body("Please vote!"));
        poll.received(groupchat().body("Please vote!"));
    }

    /** Romeo and Juliet vote in the room. */
    final void countsTwoVotes() {
        romeo.sends(groupchat().to(hall).body("!yes"));
        juliet.sends(groupchat().to(hall).body("!no"));
        assertEquals("Shall we dance? Yes: 1, no: 1", result());
    }

    /** Juliet does not want others to see how she votes. */
    final void countsASecretVote() {
        juliet.sends(chat().to(poll.jid()).body("!yes"));
        assertEquals("Shall we dance? Yes: 1, no: 0", result());
    }

    private String result() {
        romeo.sends(chat().to(poll.jid()).body("!result"));
        return romeo.receives(chat().from(poll.fullJid())).body();
    }
}
