package verona.server.embedded;

import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.Controls;
import verona.internal.server.embedded.fault.Fault;
import verona.stanza.Element;

/**
 * A fault that a test has injected into what a server sends.
 *
 * <pre>{@code
 * InjectedFault held = server.stream(juliet.fullJid()).next("message").delay();
 * romeo.sends(chat().to(juliet.fullJid()).body("late"));
 * juliet.receivesNothing();
 * held.release();
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

    /** The stanza that the fault has affected; null if there is none yet. */
    public @Nullable Element stanza() {
        return controls.ask(fault::stanza);
    }

    /** Ends the fault. If it holds a stanza back, the stanza is sent now. */
    public void release() {
        controls.tell(fault::release);
    }
}
