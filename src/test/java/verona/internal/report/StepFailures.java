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
import static verona.internal.report.TypicalStanzas.subject;

import java.util.List;

/** Failures of steps that look at more than one stanza, or at none. */
final class StepFailures {

    private StepFailures() {}

    static List<TypicalFailure> all() {
        return List.of(
                severalMissing(),
                nextIsAnother(),
                somethingCame(),
                leftUnread(),
                neverHeld(),
                outOfOrder(),
                ownPresenceCame(),
                roomsSubjectCame(),
                whatMustNotArriveCame());
    }

    private static TypicalFailure ownPresenceCame() {
        return Scene.ofBoth("own-presence-came")
                .sends("juliet", "<presence/>")
                .arrives("juliet", "<presence from='%1$s' to='%1$s'/>".formatted(JULIET))
                .barrier("juliet")
                .isDisturbed("juliet");
    }

    private static TypicalFailure roomsSubjectCame() {
        return joined("rooms-subject-came", "romeo", item("owner", "moderator"), 201, 110)
                .receives("romeo", "<presence from='%s/Romeo'/>".formatted(ROOM))
                .arrives("romeo", subject("romeo"))
                .isDisturbed("romeo");
    }

    private static TypicalFailure whatMustNotArriveCame() {
        return delivered("what-must-not-arrive-came", "m1", "one")
                .isDisturbed("juliet", "<message type='chat'/>");
    }

    private static TypicalFailure severalMissing() {
        return joined("several-missing", "juliet", item("none", "participant"), 110)
                .arrives("juliet", groupchat("juliet", "h1", "What's in a name?"))
                .arrives("juliet", subject("juliet"))
                .misses(
                        "juliet",
                        "receivesAll",
                        "<presence from='%s/Juliet'/>".formatted(ROOM),
                        "<message type='groupchat'><body>A rose</body></message>",
                        "<message type='groupchat' from='%s'><subject>Love</subject></message>"
                                .formatted(ROOM));
    }

    private static TypicalFailure nextIsAnother() {
        return Scene.ofBoth("next-is-another")
                .sends("romeo", sent(JULIET, "m1", "one"))
                .sends("romeo", sent(JULIET, "m2", "two"))
                .arrives("juliet", chat("m1", "one"))
                .arrives("juliet", chat("m2", "two"))
                .meets("juliet", "<message type='chat'><body>two</body></message>");
    }

    private static TypicalFailure somethingCame() {
        return delivered("something-came", "m1", "one")
                .barrier("romeo")
                .barrier("juliet")
                .isDisturbed("juliet");
    }

    private static TypicalFailure leftUnread() {
        return delivered("left-unread", "m1", "one")
                .receives("juliet", "<message id='m1'/>")
                .sends("romeo", sent(JULIET, "m2", "two"))
                .sends("romeo", "<presence to='juliet@localhost'/>")
                .arrives("juliet", chat("m2", "two"))
                .arrives("juliet", "<presence from='%s' to='juliet@localhost'/>".formatted(ROMEO))
                .leavesUnread("juliet");
    }

    private static TypicalFailure neverHeld() {
        return delivered("never-held", "m1", "one")
                .neverHolds("juliet", "Expected size: 3 but was: 1 in:\n[<message id='m1'/>]");
    }

    private static TypicalFailure outOfOrder() {
        return delivered("out-of-order", "m1", "one")
                .sends("romeo", sent(JULIET, "m2", "two"))
                .arrives("juliet", chat("m2", "two"))
                .misses(
                        "juliet",
                        "receivesInOrder",
                        "<message><body>two</body></message>",
                        "<message><body>one</body></message>");
    }
}
