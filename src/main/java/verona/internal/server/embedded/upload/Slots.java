package verona.internal.server.embedded.upload;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Condition;
import verona.internal.server.embedded.core.ServerClock;
import verona.internal.server.embedded.core.StanzaError;
import verona.server.embedded.options.UploadOptions;

/** The places for files, as many as fit. Safe for use by several threads. */
final class Slots {

    private final Map<String, Slot> slots = new HashMap<>();
    private final UploadOptions options;
    private final ServerClock clock;

    Slots(UploadOptions options, ServerClock clock) {
        this.options = options;
        this.clock = clock;
    }

    /**
     * Keeps a place.
     *
     * @throws StanzaError if there is none left for a file of that size
     */
    synchronized Slot add(SlotRequest request) {
        Instant now = clock.now();
        slots.values().removeIf(slot -> slot.isForfeited(now));
        long total = slots.values().stream().mapToLong(slot -> slot.request().size()).sum();
        if (total + request.size() > options.totalSize()) {
            throw new StanzaError(
                    Condition.RESOURCE_CONSTRAINT, "Server global storage quota reached");
        }
        Slot slot = new Slot(request, now.plus(options.slotLifetime()));
        slots.put(slot.id(), slot);
        return slot;
    }

    /** The place of that id, null where there is none any more. */
    synchronized @Nullable Slot find(String id) {
        Slot slot = slots.get(id);
        return slot == null || slot.isForfeited(clock.now()) ? null : slot;
    }
}
