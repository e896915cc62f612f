package verona.internal.proxy;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How a connection has ended. What happens first counts: the rest follows from it. */
final class Ending {

    private final AtomicReference<@Nullable String> how = new AtomicReference<>();

    /** Says in a few words what has happened. */
    void note(String what) {
        how.compareAndSet(null, what);
    }

    /** Whether anything has happened yet. */
    boolean isNoted() {
        return how.get() != null;
    }

    @Override
    public String toString() {
        return Objects.requireNonNullElse(how.get(), "the connection has ended");
    }
}
