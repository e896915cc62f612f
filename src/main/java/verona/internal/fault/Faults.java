package verona.internal.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults that wait for stanzas. Safe for use by several threads. */
public final class Faults {

    private final List<Fault> waiting = new ArrayList<>();

    /** Has a fault wait for its stanza; the one that has waited longest gets the first it fits. */
    synchronized void add(Fault fault) {
        waiting.add(fault);
    }

    /** Whether none waits. */
    public synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** The fault that strikes a stanza; null if there is none. It waits no longer. */
    public synchronized @Nullable Fault strike(Passage passage) {
        waiting.removeIf(fault -> !fault.isWaiting());
        for (Fault fault : waiting) {
            if (fault.matches(passage)) {
                waiting.remove(fault);
                fault.strikes(passage.stanza());
                return fault;
            }
            fault.missed(passage);
        }
        return null;
    }

    synchronized void remove(Fault fault) {
        waiting.remove(fault);
    }

    /** Forgets such faults. */
    public synchronized void removeIf(Predicate<Fault> which) {
        waiting.removeIf(which);
    }
}
