package verona.internal.schedule;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One difference from the order as written: at this event, that source comes first. A deterministic
 * scenario's order is given by its deviations.
 *
 * @param event the number of the event, from 1
 * @param source whose event happens
 */
public record Deviation(int event, String source) {

    /** All deviations of an order. */
    public static List<Deviation> of(PlayedOrder order) {
        List<Event> events = order.events();
        return IntStream.range(0, events.size())
                .filter(i -> events.get(i).isDeviation())
                .mapToObj(i -> new Deviation(i + 1, events.get(i).candidate().source()))
                .toList();
    }

    /** Each deviation for people: {@code "juliet's presence before romeo's iq"}. */
    public static List<String> describe(PlayedOrder order) {
        return order.events().stream()
                .filter(Event::isDeviation)
                .map(event -> event.candidate().what() + " before " + asWritten(event).what())
                .toList();
    }

    private static Candidate asWritten(Event event) {
        return event.candidates().get(0);
    }
}
