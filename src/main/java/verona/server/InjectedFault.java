package verona.server;

import org.jspecify.annotations.Nullable;
import verona.stanza.Element;

/**
 * A fault that a test has injected into a stream.
 *
 * <pre>{@code
 * InjectedFault held = bot.stream().next("message").delay();
 * romeo.sends(chat().to(bot.fullJid()).body("late"));
 * bot.receivedNothing();
 * held.release();
 * bot.received(message().body("late"));
 * }</pre>
 */
public interface InjectedFault {

    /** The stanza that the fault has affected; null if there is none yet. */
    @Nullable Element stanza();

    /**
     * Ends the fault. If it holds a stanza back, the stanza goes on now. If it has not struck yet,
     * it never does, and the test does not fail by that.
     */
    void release();
}
