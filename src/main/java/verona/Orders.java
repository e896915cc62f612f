package verona;

import java.util.List;
import verona.internal.client.RunningScenario;

/** What a scenario says of orders. */
public final class Orders {

    private Orders() {}

    /**
     * Plays parts of a scenario in no given order. The steps of each part keep theirs. It returns
     * when all parts have come to their end.
     *
     * <p>On the embedded server the parts take turns: the first goes on until it waits, then the
     * next. On other servers they really are concurrent. With {@link Interleavings} they are played
     * in all orders.
     *
     * <pre>{@code
     * together(() -> romeo.joins(room), () -> juliet.joins(room));
     * }</pre>
     *
     * @throws IllegalStateException if no test of {@link XmppTest} runs on this thread
     * @throws StepError the first failure of a part; those of others are suppressed in it
     */
    public static void together(Runnable... parts) {
        RunningScenario.of("together").order().together(List.of(parts));
    }

    /**
     * Has something checked from now on until the test's end: with {@link Interleavings} after each
     * step and each stanza that goes to or from a program, otherwise after each step.
     *
     * <pre>{@code
     * always(() -> assertThat(server.room(room).occupants()).hasSizeLessThan(3));
     * }</pre>
     *
     * @param invariant fails the test by what it throws
     * @throws IllegalStateException if no test of {@link XmppTest} runs on this thread
     */
    public static void always(Assertion invariant) {
        RunningScenario.of("always").order().always(invariant);
    }
}
