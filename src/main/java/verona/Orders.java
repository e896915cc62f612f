package verona;

import java.util.List;
import verona.internal.client.RunningScenario;
import verona.stanza.StanzaTemplate;

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

    /**
     * Claims that each stanza that matches is received exactly once: what a client, component or
     * program of the scenario sends from now on to another of them. It is checked at the test's
     * end, when all is handled. With {@link Cuts} that is so wherever the connection is lost.
     *
     * <pre>{@code
     * exactlyOnce(message());
     * }</pre>
     *
     * <p>What its sender sends again after a resumption is the same stanza (XEP-0198 §5): the first
     * of its stanzas then that continue what the server's count does not contain. Otherwise a
     * stanza with an {@code id} is the same as an earlier one of its sender's that reads the same,
     * and without an {@code id} it is another one. A client receives what comes to its inbox. A
     * program receives what has gone to it, but not what it has not counted when it resumes: that
     * comes again.
     *
     * <p>Stanzas to rooms and services do not count, and neither do those to an account with
     * several resources in the scenario, unless they name one of these.
     *
     * @param pattern what the stanza is like as it was sent, with the sender's address added
     * @throws IllegalStateException if no test of {@link XmppTest} runs on this thread
     */
    public static void exactlyOnce(StanzaTemplate pattern) {
        RunningScenario.of("exactlyOnce").claims().exactlyOnce(pattern);
    }
}
