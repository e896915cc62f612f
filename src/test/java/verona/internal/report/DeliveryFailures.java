package verona.internal.report;

import static verona.internal.report.TypicalStanzas.JULIET;
import static verona.internal.report.TypicalStanzas.ROMEO;
import static verona.internal.report.TypicalStanzas.ROOM;
import static verona.internal.report.TypicalStanzas.chat;
import static verona.internal.report.TypicalStanzas.delivered;
import static verona.internal.report.TypicalStanzas.groupchat;
import static verona.internal.report.TypicalStanzas.item;
import static verona.internal.report.TypicalStanzas.joined;
import static verona.internal.report.TypicalStanzas.sent;

import java.util.List;

/** Stanzas that never arrived, or that another client or an earlier step received. */
final class DeliveryFailures {

    private DeliveryFailures() {}

    static List<TypicalFailure> all() {
        return List.of(
                nothingArrived(),
                anotherClientsStanza(),
                readByAnEarlierStep(),
                idGivenTwice(),
                noPresence(),
                deliveredToAnotherResource(),
                notInTheRoom());
    }

    /** Two messages have one id, and the second goes astray. */
    private static TypicalFailure idGivenTwice() {
        return Scene.ofBoth("id-given-twice")
                .connects("phone", "juliet@localhost/phone")
                .sends("romeo", sent(JULIET, "m1", "one"))
                .arrives("juliet", chat("m1", "one"))
                .receives("juliet", "<message id='m1'/>")
                .sends("romeo", sent("juliet@localhost/phone", "m1", "two"))
                .arrives("phone", chat("m1", "two").replace("balcony", "phone"))
                .misses("juliet", "receives", "<message id='m1'/>");
    }

    private static TypicalFailure noPresence() {
        return Scene.ofBoth("no-presence")
                .sends("romeo", sent("juliet@localhost", "m1", "Good morrow"))
                .barrier("romeo")
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure deliveredToAnotherResource() {
        return Scene.ofBoth("delivered-to-another-resource")
                .connects("phone", "juliet@localhost/phone")
                .sends("phone", "<presence/>")
                .sends("romeo", sent("juliet@localhost", "m1", "Good morrow"))
                .arrives("phone", chat("m1", "Good morrow").replace(JULIET, "juliet@localhost"))
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure notInTheRoom() {
        return joined("not-in-the-room", "romeo", item("owner", "moderator"), 201, 110)
                .sends(
                        "romeo",
                        "<message type='groupchat' to='%s' id='g1'><body>Hi</body></message>"
                                .formatted(ROOM))
                .arrives("romeo", groupchat("romeo", "g1", "Hi"))
                .misses(
                        "juliet",
                        "receives",
                        "<message type='groupchat'><body>Hi</body></message>");
    }

    private static TypicalFailure nothingArrived() {
        return Scene.ofBoth("nothing-arrived")
                .sends("romeo", sent(ROMEO.replace("romeo", "julia"), "m1", "Good morrow"))
                .barrier("romeo")
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure anotherClientsStanza() {
        return Scene.ofBoth("another-clients-stanza")
                .connects("phone", "juliet@localhost/phone")
                .sends("romeo", sent("juliet@localhost/phone", "m1", "Good morrow"))
                .arrives("phone", chat("m1", "Good morrow").replace("balcony", "phone"))
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure readByAnEarlierStep() {
        return delivered("read-by-an-earlier-step", "m1", "Good morrow")
                .receives("juliet", "<message from='%s'/>".formatted(ROMEO))
                .sends("juliet", "<presence/>")
                .arrives("juliet", "<presence from='%1$s' to='%1$s'/>".formatted(JULIET))
                .misses("juliet", "receives", "<message><body>Good morrow</body></message>");
    }
}
