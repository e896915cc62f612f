package example;

import static verona.Stanzas.*;

/** What the bot has to do, in whatever order the others act. */
abstract class PollBotScenarios extends WithPollBot {

    @Override
    final boolean isManaged() {
        return false;
    }

    /** Juliet asks the bot as soon as it has entered the room. */
    final void answersAtOnce() {
        bot.start();
        juliet.sends(chat().to(poll.fullJid()).body("!result"));
        juliet.receives(chat().from(poll.fullJid()).body("Shall we dance? Yes: 0, no: 0"));
    }

    /** Juliet takes a nick, then Romeo wants the bot to have it, then Juliet votes. */
    final void countsItsNamesake() {
        bot.start();
        juliet.joins(hall);

        juliet.sends(presence().to(hall.as("Clerk")));
        romeo.sends(chat().to(poll.fullJid()).body("!nick Clerk"));
        romeo.receives(chat().from(poll.fullJid()));

        juliet.sends(groupchat().to(hall).body("!yes"));
        romeo.sends(chat().to(poll.fullJid()).body("!result"));
        romeo.receives(chat().from(poll.fullJid()).body("Shall we dance? Yes: 1, no: 0"));
    }
}
