package verona.internal.client;

import org.jspecify.annotations.Nullable;

/** A thread was interrupted while it waited for something; its step fails by that. */
final class Interruption extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Sets the thread's interrupt flag again, because the thread's owner may look at it. */
    Interruption(@Nullable Exception cause) {
        super("the test's thread was interrupted", cause);
        Thread.currentThread().interrupt();
    }
}
