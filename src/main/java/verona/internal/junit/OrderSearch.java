package verona.internal.junit;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import verona.Interleavings;
import verona.internal.schedule.Deviation;
import verona.internal.schedule.Explored;
import verona.internal.schedule.PlayedOrder;
import verona.internal.schedule.Replay;
import verona.internal.schedule.Search;
import verona.internal.schedule.SearchLimits;
import verona.internal.schedule.Smallest;
import verona.internal.schedule.SmallestOrder;

/** Searches the orders of one test, and says what is to be shown of them. */
final class OrderSearch {

    private static final int REPLAYS = 20;

    private final ScenarioPlays plays;
    private final SearchLimits limits;
    private final Duration silence;

    OrderSearch(ExtensionContext context) {
        Interleavings said =
                AnnotationSupport.findAnnotation(
                                context.getRequiredTestMethod(), Interleavings.class)
                        .orElseThrow();
        String where = "@Interleavings on " + context.getRequiredTestMethod();
        Settings settings = Settings.of(context);
        silence = silence(context, said);
        plays = new ScenarioPlays(context, settings, silence);
        limits =
                new SearchLimits(
                        said.bound(),
                        Math.max(0, said.count() - said.bound()),
                        settings.rules().scale().of(Settings.duration(said.time(), where)),
                        said.depth(),
                        said.seed());
    }

    ShownOrder search() {
        plays.warmUp();
        Explored explored = Search.explore(plays, limits);
        PlayedOrder failing = explored.failing();
        return failing == null ? passed(explored) : failed(explored, failing);
    }

    /** How long nothing moves before a step that waits fails. */
    static Duration silence(ExtensionContext context, Interleavings said) {
        return Settings.duration(
                said.silence(), "@Interleavings on " + context.getRequiredTestMethod());
    }

    private ShownOrder passed(Explored explored) {
        return new ShownOrder(SearchText.passed(explored), Replay.of(List.of()), silence, "", null);
    }

    private ShownOrder failed(Explored explored, PlayedOrder found) {
        if (found.deviations() == 0) {
            return new ShownOrder("as written", Replay.of(List.of()), silence, "", once(found));
        }
        Smallest smallest = SmallestOrder.of(plays, found, limits);
        PlayedOrder order = smallest.order();
        int failures = smallest.isRepeatable() ? REPLAYS : Replay.failures(plays, order, REPLAYS);
        return new ShownOrder(
                String.join(", ", Deviation.describe(order)),
                Replay.of(Deviation.of(order)),
                silence,
                SearchText.note(explored, smallest, failures, REPLAYS),
                once(order));
    }

    private static AssertionError once(PlayedOrder order) {
        return ShownPlay.once(Objects.requireNonNull(order.failure()));
    }
}
