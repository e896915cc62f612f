package verona.bench;

import static verona.Stanzas.groupchat;

import verona.StepError;
import verona.XmppRoom;
import verona.internal.client.ScenarioClient;

/** What rounds on one server and on two have in common. */
final class RoundParts {

    private RoundParts() {}

    /** What the one who sends first says. */
    static String first(int number) {
        return "first-" + number + ".";
    }

    /** What the other says. */
    static String second(int number) {
        return "second-" + number + ".";
    }

    /** The message comes, so a step that finds none is wrong. */
    static boolean noFalseSilence(
            ScenarioClient sender, XmppRoom room, ScenarioClient receiver, int number) {
        sender.sends(groupchat().to(room).body(first(number)));
        boolean found = false;
        try {
            receiver.receivesNothing(groupchat().body(first(number)));
        } catch (StepError e) {
            found = true;
        }
        receiver.receives(groupchat().body(first(number)));
        return found;
    }
}
