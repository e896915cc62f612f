package verona.vocabulary;

import verona.stanza.Element;
import verona.stanza.ElementBuilder;

/**
 * Which actions are possible next in a command (XEP-0050 §4.2). {@link Commands#actions()} makes
 * it.
 *
 * <pre>{@code
 * Commands.executing("config").actions(Commands.actions().prev().complete().execute(COMPLETE))
 * }</pre>
 */
public final class CommandActions extends ElementBuilder<CommandActions> {

    CommandActions() {
        this(Element.of(Command.NAMESPACE, "actions"));
    }

    private CommandActions(Element actions) {
        super(actions);
    }

    @Override
    protected CommandActions copy(Element actions) {
        return new CommandActions(actions);
    }

    /** The requester may go back (XEP-0050 §4.2). */
    public CommandActions prev() {
        return single(Element.of(Command.NAMESPACE, "prev"));
    }

    /** The requester may go on (XEP-0050 §4.2). */
    public CommandActions next() {
        return single(Element.of(Command.NAMESPACE, "next"));
    }

    /** The requester may complete the command (XEP-0050 §4.2). */
    public CommandActions complete() {
        return single(Element.of(Command.NAMESPACE, "complete"));
    }

    /** Sets what {@code execute} does (XEP-0050 §4.2): {@code execute(NEXT)}. */
    public CommandActions execute(CommandAction action) {
        return attribute("execute", action.toString());
    }
}
