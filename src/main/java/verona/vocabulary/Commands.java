package verona.vocabulary;

import verona.stanza.Element;

/**
 * Ad-hoc commands (XEP-0050).
 *
 * <pre>{@code
 * romeo.sends(iqSet("step1").to(service).with(Commands.execute("config")))
 *         .receives(iqResult("step1").with(Commands.executing("config").session(capture("id"))))
 *         .receiver()
 *         .sends(iqSet("step2").to(service).with(Commands.cancel("config", capture("id"))));
 * }</pre>
 */
public final class Commands {

    private Commands() {}

    /** Requests the list of commands; as an answer, it has them (XEP-0050 §2.2). */
    public static DiscoItems list() {
        return new DiscoItems().node(Command.NAMESPACE);
    }

    /** Begins a command (XEP-0050 §2.4.1). */
    public static Command execute(CharSequence node) {
        return command(node).action(CommandAction.EXECUTE);
    }

    /** Goes on to the next step (XEP-0050 §2.4.2), mostly with a form. */
    public static Command next(CharSequence node, CharSequence session) {
        return command(node).session(session).action(CommandAction.NEXT);
    }

    /** Goes back to the previous step (XEP-0050 §2.4.2). */
    public static Command prev(CharSequence node, CharSequence session) {
        return command(node).session(session).action(CommandAction.PREV);
    }

    /** Completes a command (XEP-0050 §2.4.2), mostly with a form. */
    public static Command complete(CharSequence node, CharSequence session) {
        return command(node).session(session).action(CommandAction.COMPLETE);
    }

    /** Cancels a command (XEP-0050 §2.4.3). */
    public static Command cancel(CharSequence node, CharSequence session) {
        return command(node).session(session).action(CommandAction.CANCEL);
    }

    /** The answer that the command has another step (XEP-0050 §2.4.2). */
    public static Command executing(CharSequence node) {
        return command(node).status("executing");
    }

    /** The answer that the command is completed (XEP-0050 §2.4.1). */
    public static Command completed(CharSequence node) {
        return command(node).status("completed");
    }

    /** The answer that the command is canceled (XEP-0050 §2.4.3). */
    public static Command canceled(CharSequence node) {
        return command(node).status("canceled");
    }

    /** A step without action and status, which does what is the default (XEP-0050 §3.4). */
    public static Command command(CharSequence node) {
        return new Command().on(node);
    }

    /** Which actions are possible next (XEP-0050 §4.2): {@code Commands.actions().next()}. */
    public static CommandActions actions() {
        return new CommandActions();
    }

    /** The condition of an error that the action is not possible now (XEP-0050 §4.4). */
    public static Element badAction() {
        return condition("bad-action");
    }

    /** The condition of an error that the action is unknown (XEP-0050 §4.4). */
    public static Element malformedAction() {
        return condition("malformed-action");
    }

    /** The condition of an error that the language is not supported (XEP-0050 §4.4). */
    public static Element badLocale() {
        return condition("bad-locale");
    }

    /** The condition of an error that the payload, such as a form, is not valid (XEP-0050 §4.4). */
    public static Element badPayload() {
        return condition("bad-payload");
    }

    /** The condition of an error that there is no such session (XEP-0050 §4.4). */
    public static Element badSessionId() {
        return condition("bad-sessionid");
    }

    /** The condition of an error that the session has ended (XEP-0050 §4.4). */
    public static Element sessionExpired() {
        return condition("session-expired");
    }

    private static Element condition(String name) {
        return Element.of(Command.NAMESPACE, name);
    }
}
