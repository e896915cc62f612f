package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementPayload;
import verona.stanza.Payload;

/**
 * A step of an ad-hoc command: {@code <command xmlns='http://jabber.org/protocol/commands'/>}
 * (XEP-0050). {@link Commands} makes it.
 *
 * <pre>{@code
 * romeo.receives(iqResult("step1").with(Commands.executing("config").session(capture("session"))));
 * }</pre>
 */
public final class Command extends ElementPayload<Command> {

    static final String NAMESPACE = "http://jabber.org/protocol/commands";

    Command() {
        this(Element.of(NAMESPACE, "command"));
    }

    private Command(Element command) {
        super(command);
    }

    @Override
    protected Command copy(Element command) {
        return new Command(command);
    }

    Command on(CharSequence node) {
        return attribute("node", node);
    }

    Command action(CommandAction action) {
        return attribute("action", action.toString());
    }

    Command status(String status) {
        return attribute("status", status);
    }

    /** Sets the session that the command belongs to (XEP-0050 §2.4.2). */
    public Command session(CharSequence id) {
        return attribute("sessionid", id);
    }

    /** Adds a form (XEP-0050 §3.5.1). */
    public Command form(DataForm form) {
        return child(form);
    }

    /** Adds which actions are possible next (XEP-0050 §4.2). */
    public Command actions(CommandActions actions) {
        return part(actions);
    }

    /** Adds a note with information (XEP-0050 §4.3). */
    public Command info(CharSequence text) {
        return note("info", text);
    }

    /** Adds a warning (XEP-0050 §4.3). */
    public Command warning(CharSequence text) {
        return note("warn", text);
    }

    /** Adds a note that the command failed (XEP-0050 §4.3). */
    public Command error(CharSequence text) {
        return note("error", text);
    }

    /** Adds any other payload (XEP-0050 §3.5). */
    public Command with(Payload payload) {
        return child(payload);
    }

    private Command note(String type, CharSequence text) {
        return child(Content.text(NAMESPACE, "note", text).withAttribute("type", type));
    }
}
