package verona.internal.report;

import static verona.internal.report.TypicalStanzas.JULIET;

import java.util.List;

/** What goes wrong with a program under test. */
final class ProgramFailures {

    private static final String BOT = "bot@localhost/room";

    private ProgramFailures() {}

    static List<TypicalFailure> all() {
        return List.of(answersOtherwise(), sendsNothing(), sendsInAnotherOrder(), isRefused());
    }

    private static Scene asked(String name) {
        return Scene.ofBoth(name)
                .logsIn("bot", BOT)
                .sends("juliet", message(BOT, "1", "!ping"))
                .arrives(
                        "bot",
                        message(BOT, "1", "!ping")
                                .replace("<message", "<message from='" + JULIET + "'"));
    }

    private static String message(String to, String id, String body) {
        return "<message to='" + to + "' id='" + id + "'><body>" + body + "</body></message>";
    }

    private static TypicalFailure answersOtherwise() {
        return asked("program-answers-otherwise")
                .says("bot", message(JULIET, "1", "pnog"))
                .misses("bot", "sent", message(JULIET, "1", "pong"));
    }

    private static TypicalFailure sendsNothing() {
        return asked("program-sends-nothing").misses("bot", "sent", message(JULIET, "1", "pong"));
    }

    private static TypicalFailure sendsInAnotherOrder() {
        return asked("program-sends-in-another-order")
                .says("bot", message(JULIET, "2", "two"))
                .says("bot", message(JULIET, "1", "one"))
                .misses("bot", "sentInOrder", "<message id='1'/>", "<message id='2'/>");
    }

    /** It is a client's step that fails. */
    private static TypicalFailure isRefused() {
        return Scene.ofBoth("program-is-refused")
                .breaks("bot", "login refused: not-authorized")
                .program(
                        "bot",
                        "is not logged in: the server refused its login: not-authorized",
                        "let bot log in as bot@localhost, with bot.password()")
                .misses("juliet", "receives", "<message><body>pong</body></message>");
    }
}
