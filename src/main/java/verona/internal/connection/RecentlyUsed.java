package verona.internal.connection;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What was used last, of each kind one. Safe for use by several threads. */
final class RecentlyUsed<K, V> {

    /** A run has a few servers at a time. */
    private static final int MOST = 16;

    private final Map<K, V> values =
            new LinkedHashMap<>(MOST, 0.75f, true) {

                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                    return size() > MOST;
                }
            };

    /** The one that there is, or else a new one, which is kept. */
    synchronized V get(K key, Function<K, V> create) {
        return values.computeIfAbsent(key, create);
    }
}
