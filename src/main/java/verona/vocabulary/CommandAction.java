package verona.vocabulary;

import java.util.Locale;

/**
 * What a requester wants next of a command (XEP-0050 §3.4).
 *
 * <pre>{@code
 * Commands.actions().next().execute(NEXT)
 * }</pre>
 */
public enum CommandAction {

    /** Begins the command, or does what is the default. */
    EXECUTE,

    /** Goes back to the previous step. */
    PREV,

    /** Goes on to the next step. */
    NEXT,

    /** Completes the command. */
    COMPLETE,

    /** Cancels the command. */
    CANCEL;

    /** The value in a stanza: {@code next}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
