package verona.internal.schedule;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes who has a part in an event, on the thread on which it happens. The embedded server handles
 * a stanza on the thread that has sent it, as long as nobody uses a socket.
 */
public final class Touched {

    private static final ThreadLocal<@Nullable Touched> RECORDING = new ThreadLocal<>();

    private final Set<String> addresses = new HashSet<>();
    private boolean all;

    private Touched() {}

    /** That address, without a resource, has a part in it. */
    public static void address(CharSequence bareJid) {
        Touched recording = RECORDING.get();
        if (recording != null) {
            recording.addresses.add(bareJid.toString());
        }
    }

    /** Whether somebody wants to know. */
    public static boolean isRecording() {
        return RECORDING.get() != null;
    }

    /** Anybody may have a part in it. */
    public static void all() {
        Touched recording = RECORDING.get();
        if (recording != null) {
            recording.all = true;
        }
    }

    /** Begins to note what happens on this thread. */
    static void begin() {
        RECORDING.set(new Touched());
    }

    /** What was noted since {@link #begin}; an event that nobody noted commutes with none. */
    static Footprint end() {
        Touched recording = RECORDING.get();
        RECORDING.remove();
        return recording == null || recording.all
                ? Footprint.ALL
                : new Footprint(Set.copyOf(recording.addresses), false);
    }
}
