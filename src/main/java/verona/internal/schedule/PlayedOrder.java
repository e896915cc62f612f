package verona.internal.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One play of a scenario.
 *
 * @param events what has happened, in order
 * @param failure what the scenario failed by; null if it passed, or was abandoned
 * @param isAbandoned whether the scheduler has ended it
 */
public record PlayedOrder(List<Event> events, @Nullable Throwable failure, boolean isAbandoned) {

    /** How often something else happened than in the order as written. */
    public int deviations() {
        return (int) events.stream().filter(Event::isDeviation).count();
    }
}
