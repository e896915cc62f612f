package verona.internal.server.embedded.pubsub;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a node keeps, the oldest first. */
final class Items {

    private final Map<String, Item> byId = new LinkedHashMap<>();

    /** Adds an item as the newest, in place of one of the same id. */
    void put(Item item) {
        byId.remove(item.id());
        byId.put(item.id(), item);
    }

    @Nullable Item find(String id) {
        return byId.get(id);
    }

    void remove(String id) {
        byId.remove(id);
    }

    void clear() {
        byId.clear();
    }

    /** All, as they are now. */
    List<Item> all() {
        return new ArrayList<>(byId.values());
    }

    /** The newest ones, so many at the most. */
    List<Item> newest(int count) {
        List<Item> all = all();
        return all.subList(Math.max(0, all.size() - count), all.size());
    }

    int count() {
        return byId.size();
    }

    /** Drops the oldest beyond so many. */
    void trim(int most) {
        all().subList(0, Math.max(0, count() - most)).forEach(item -> remove(item.id()));
    }

    /** Drops what was published before that moment. */
    void expire(Instant before) {
        byId.values().removeIf(item -> item.published().isBefore(before));
    }
}
