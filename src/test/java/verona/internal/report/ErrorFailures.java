package verona.internal.report;

import static verona.internal.report.TypicalStanzas.JOIN;
import static verona.internal.report.TypicalStanzas.JULIET;
import static verona.internal.report.TypicalStanzas.MUC_USER;
import static verona.internal.report.TypicalStanzas.ROMEO;
import static verona.internal.report.TypicalStanzas.ROOM;
import static verona.internal.report.TypicalStanzas.STANZAS;
import static verona.internal.report.TypicalStanzas.error;
import static verona.internal.report.TypicalStanzas.item;
import static verona.internal.report.TypicalStanzas.join;
import static verona.internal.report.TypicalStanzas.joined;
import static verona.internal.report.TypicalStanzas.sent;
import static verona.internal.report.TypicalStanzas.subject;

import java.util.List;

/** Errors that arrived instead of what was expected, and connections that ended. */
final class ErrorFailures {

    private ErrorFailures() {}

    static List<TypicalFailure> all() {
        return List.of(
                streamError(),
                authenticationFailed(),
                nickConflict(),
                errorAsAnswer(),
                bouncedMessage(),
                nextIsAnError(),
                severalWithAnError(),
                errorAmongNothing());
    }

    /** Both want one nick: Juliet's presence is refused. */
    private static TypicalFailure nickConflict() {
        return joined("nick-conflict", "romeo", item("owner", "moderator"), 201, 110)
                .arrives("romeo", subject("romeo"))
                .sends("juliet", join("romeo"))
                .arrives(
                        "juliet",
                        ("<presence type='error' from='%s/Romeo' to='%s'>%s"
                                        + "<error type='cancel' by='%s'><conflict xmlns='%s'/>"
                                        + "<text xmlns='%s'>somebody else has that nick</text>"
                                        + "</error></presence>")
                                .formatted(ROOM, JULIET, JOIN, ROOM, STANZAS, STANZAS))
                .misses(
                        "juliet",
                        "receives",
                        "<presence from='%s/Romeo'>%s</presence>"
                                .formatted(
                                        ROOM,
                                        ("<x xmlns='%s' scansion:strict='false'>"
                                                        + "<status code='110'/></x>")
                                                .formatted(MUC_USER)));
    }

    private static TypicalFailure errorAsAnswer() {
        String items = "<query xmlns='http://jabber.org/protocol/disco#items'/>";
        return Scene.ofBoth("error-as-answer")
                .sends("romeo", "<iq type='get' id='d1' to='localhost'>%s</iq>".formatted(items))
                .arrives(
                        "romeo",
                        "<iq type='error' id='d1' from='localhost' to='%s'>%s</iq>"
                                .formatted(ROMEO, error("cancel", "service-unavailable")))
                .misses("romeo", "receives", "<iq type='result' id='d1'>%s</iq>".formatted(items));
    }

    private static TypicalFailure bouncedMessage() {
        return Scene.ofBoth("bounced-message")
                .sends("romeo", sent(JULIET, "m1", "Good morrow"))
                .arrives(
                        "romeo",
                        "<message type='error' id='m1' from='%s' to='%s'>%s%s</message>"
                                .formatted(
                                        JULIET,
                                        ROMEO,
                                        "<body>Good morrow</body>",
                                        error("cancel", "service-unavailable")))
                .misses("romeo", "receives", "<message type='chat' from='%s'/>".formatted(JULIET));
    }

    private static TypicalFailure nextIsAnError() {
        return Scene.ofBoth("next-is-an-error")
                .sends("romeo", "<iq type='get' id='r1'><query xmlns='jabber:iq:roster'/></iq>")
                .arrives(
                        "romeo",
                        "<iq type='error' id='r1' to='%s'>%s</iq>"
                                .formatted(ROMEO, error("auth", "forbidden")))
                .meets("romeo", "<iq type='result' id='r1'/>");
    }

    private static TypicalFailure severalWithAnError() {
        return Scene.ofBoth("several-with-an-error")
                .sends("juliet", join("juliet"))
                .arrives(
                        "juliet",
                        "<presence type='error' from='%s/Juliet' to='%s'>%s</presence>"
                                .formatted(ROOM, JULIET, error("auth", "registration-required")))
                .misses(
                        "juliet",
                        "receivesAll",
                        "<presence from='%s/Juliet'><x xmlns='%s'/></presence>"
                                .formatted(ROOM, MUC_USER),
                        "<message type='groupchat' from='%s'><subject/></message>".formatted(ROOM));
    }

    /** Where nothing may arrive, an error is named, too. */
    private static TypicalFailure errorAmongNothing() {
        return Scene.ofBoth("error-among-nothing")
                .sends("romeo", sent("nurse@localhost", "m1", "Good morrow"))
                .arrives(
                        "romeo",
                        "<message type='error' id='m1' from='nurse@localhost' to='%s'>%s</message>"
                                .formatted(ROMEO, error("cancel", "item-not-found")))
                .isDisturbed("romeo");
    }

    private static TypicalFailure streamError() {
        return Scene.ofBoth("stream-error")
                .connects("other", JULIET)
                .breaksWaiting(
                        "juliet",
                        "stream error: conflict (Replaced by new connection)",
                        "<message><body>Good morrow</body></message>");
    }

    private static TypicalFailure authenticationFailed() {
        return new Scene("authentication-failed")
                .connects("romeo", ROMEO)
                .breaksWaiting("juliet", "authentication failed: not-authorized");
    }
}
