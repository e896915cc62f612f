package verona.internal.junit;

import java.time.Duration;
import java.util.Locale;
import verona.internal.schedule.Chance;
import verona.internal.schedule.Deviation;
import verona.internal.schedule.Explored;
import verona.internal.schedule.OrderText;
import verona.internal.schedule.Smallest;

/** Says what a search has found. */
final class SearchText {

    private SearchText() {}

    /** The name of the invocation if no order fails. */
    static String passed(Explored explored) {
        String time = time(explored.time());
        if (explored.isExhaustive()) {
            return (explored.orders() == 1 ? "the only order passes" : "all %d orders pass")
                            .formatted(explored.orders())
                    + ", played in "
                    + time;
        }
        Chance chance = explored.chance();
        return "%d orders pass, played in %s".formatted(explored.orders(), time)
                + (chance == null ? "" : "; " + chance)
                + (explored.unrepeatable() == 0
                        ? ""
                        : "; in %d plays something else was possible than before in the same order"
                                .formatted(explored.unrepeatable()));
    }

    private static String time(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }

    /** What is added to the failure of the smallest order. */
    static String note(Explored explored, Smallest smallest, int failures, int replays) {
        StringBuilder note = new StringBuilder("\n\nIt fails in this order only, or in like ones:");
        Deviation.describe(smallest.order()).forEach(each -> note.append("\n    ").append(each));
        note.append("\n")
                .append(
                        smallest.isProven()
                                ? "No order deviates less from the one as written, and fails."
                                : "Others that deviate less may fail too: not all were played.");
        note.append(" Found by play ").append(explored.plays()).append(".");
        if (failures < replays) {
            note.append(
                    "\n%d of %d replays of it failed: the program under test does not always do the"
                                    .formatted(failures, replays)
                            + " same.");
        }
        return note.append("\nTo play it again, annotate the test with\n    @Replay(\"")
                .append(OrderText.write(Deviation.of(smallest.order())))
                .append("\")")
                .toString();
    }
}
