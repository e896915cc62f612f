package verona.internal.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The Foata normal form of an order. It gives each event a level, one above the highest level of
 * the events before it that it does not commute with. Two orders have the same if and only if one
 * becomes the other when neighbours that commute change places.
 */
final class NormalForm {

    /** The levels of the events of each source. */
    private final Map<String, StringBuilder> levels = new TreeMap<>();

    private final Map<String, Integer> ofSources = new HashMap<>();
    private final Map<String, Integer> ofAddresses = new HashMap<>();
    private int highest;

    /** Of the events in which anybody may have had a part. */
    private int ofAll;

    private NormalForm(List<Event> events) {
        events.forEach(this::add);
    }

    /** The same for two orders that are held equal, another for two that are not. */
    static UUID of(List<Event> events) {
        return new NormalForm(events).id();
    }

    private void add(Event event) {
        String source = event.candidate().source();
        Footprint footprint = event.footprint();
        int level = footprint.all() ? highest : Math.max(ofAll, ofSources.getOrDefault(source, 0));
        for (String address : footprint.addresses()) {
            level = Math.max(level, ofAddresses.getOrDefault(address, 0));
        }
        level++;
        highest = Math.max(highest, level);
        ofAll = footprint.all() ? level : ofAll;
        ofSources.put(source, level);
        for (String address : footprint.addresses()) {
            ofAddresses.put(address, level);
        }
        levels.computeIfAbsent(source, any -> new StringBuilder()).append(level).append(' ');
    }

    private UUID id() {
        StringBuilder text = new StringBuilder();
        levels.forEach(
                (source, ofEvents) ->
                        text.append(source.length()).append(source).append(' ').append(ofEvents));
        return UUID.nameUUIDFromBytes(text.toString().getBytes(UTF_8));
    }
}
