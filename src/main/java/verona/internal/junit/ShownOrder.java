package verona.internal.junit;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import verona.internal.schedule.Abandoned;
import verona.internal.schedule.Deviation;
import verona.internal.schedule.Play;
import verona.internal.schedule.Replay;

/**
 * An order of a scenario.
 *
 * @param order plays it
 * @param silence how long nothing moves before a step that waits fails
 */
record ShownOrder(
        String name,
        Replay order,
        Duration silence,
        String note,
        @Nullable AssertionError otherwise)
        implements ShownPlay {

    /** One that a test names. */
    static ShownOrder replayed(List<Deviation> deviations, Duration silence) {
        return new ShownOrder("replay", Replay.of(deviations), silence, "", null);
    }

    /** What plays the order of an invocation; null if its test has one order only. */
    static @Nullable Play play(ExtensionContext invocation) {
        return ShownPlay.of(invocation) instanceof ShownOrder shown
                ? ScenarioPlays.newPlay(shown.order, shown.silence)
                : null;
    }

    @Override
    public void requireFailure() {
        ShownPlay.super.requireFailure();
        order.misfit()
                .ifPresent(
                        why -> {
                            throw new AssertionError(why);
                        });
    }

    @Override
    public Throwable explain(Throwable failure) {
        return failure instanceof Abandoned && order.misfit().isPresent()
                ? new AssertionError(order.misfit().orElseThrow(), failure)
                : ShownPlay.super.explain(failure);
    }
}
