package verona.server.embedded;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.fault.Fault;
import verona.stanza.Element;

/**
 * Something that goes wrong because a test has said so.
 *
 * <pre>{@code
 * InjectedFault held = server.stream(juliet.fullJid()).next("message").delayed();
 * romeo.sends(chat().to(juliet.fullJid()).body("late"));
 * juliet.receivesNothing();
 * held.released();
 * juliet.receives(message().body("late"));
 * }</pre>
 */
public final class InjectedFault {

    private final Controls controls;
    private final Fault fault;

    InjectedFault(Controls controls, Fault fault) {
        this.controls = controls;
        this.fault = fault;
    }

    /** The stanza that it has befallen, null while it waits for one. */
    public @Nullable Element stanza() {
        return controls.ask(fault::stanza);
    }

    /** Is over: a stanza that it holds back is sent now, and it waits for none any more. */
    public void released() {
        controls.tell(fault::release);
    }
}
