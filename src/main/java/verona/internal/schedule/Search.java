package verona.internal.schedule;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for an order in which a scenario fails. It ends with the first that does.
 *
 * <ol>
 *   <li>The order as written.
 *   <li>Exhaustive, as long as the bound permits: one order of all that are held equal, first those
 *       with few deviations. {@link OrderTree} says which are held equal and why none is missing.
 *       If this part ends before the bound, the scenario fails in no order.
 *   <li>Otherwise each order with one deviation that has not been played, held equal or not.
 *   <li>Then at random, with the probability to find a bug that {@link Chance} states. {@link
 *       PriorityScheduler} says why.
 * </ol>
 *
 * <p>All of that holds for a program that does the same each time it gets the same in the same
 * order.
 */
public final class Search {

    private final Plays plays;
    private final SearchLimits limits;
    private final LongSupplier nanos;
    private final OrderTree tree = new OrderTree();
    private final Set<UUID> orders = new HashSet<>();
    private final Set<String> sources = new HashSet<>();
    private final Set<Deviation> single = new HashSet<>();
    private long start;
    private int played;
    private int abandoned;
    private int unrepeatable;

    /** k of {@link Chance}. */
    private int events = 1;

    /** The greatest number of deviations of which no order is missing. */
    private int deviations = -1;

    private @Nullable Chance chance;
    private @Nullable PlayedOrder failing;

    private Search(Plays plays, SearchLimits limits, LongSupplier nanos) {
        this.plays = plays;
        this.limits = limits;
        this.nanos = nanos;
    }

    /** Plays until an order fails, all orders have been played, or a limit is reached. */
    public static Explored explore(Plays plays, SearchLimits limits) {
        return explore(plays, limits, System::nanoTime);
    }

    static Explored explore(Plays plays, SearchLimits limits, LongSupplier nanos) {
        return new Search(plays, limits, nanos).explore();
    }

    private Explored explore() {
        start = nanos.getAsLong();
        PlayedOrder asWritten = playFirst();
        deviations = failing == null ? 0 : -1;
        playExhaustively();
        if (!tree.isComplete()) {
            playOneDeviation(asWritten);
            playAtRandom();
        } else if (failing == null && unrepeatable == 0) {
            deviations = Integer.MAX_VALUE;
        }
        return new Explored(
                orders.size(),
                played,
                abandoned,
                deviations == Integer.MAX_VALUE,
                deviations,
                unrepeatable,
                Duration.ofNanos(nanos.getAsLong() - start),
                chance,
                failing);
    }

    private void playExhaustively() {
        try (PlaysAhead ahead = new PlaysAhead(plays)) {
            while (goesOn() && played < limits.bound() && !tree.isComplete()) {
                ahead.begin(tree.nextOnes(ahead.room()));
                OrderTree.Branch next = tree.next();
                add(next, ahead.play(next));
            }
        }
    }

    private void playOneDeviation(PlayedOrder asWritten) {
        FewDeviations unplayed = new FewDeviations(asWritten, 1);
        while (goesOn() && !unplayed.isComplete()) {
            Replay replay = Replay.of(unplayed.next());
            if (!single.containsAll(replay.deviations())) {
                play(replay);
                unrepeatable += replay.misfit().isPresent() ? 1 : 0;
            }
        }
        if (goesOn() && unrepeatable == 0) {
            deviations = 1;
        }
    }

    private void playAtRandom() {
        SplittableRandom seeds = new SplittableRandom(limits.seed());
        int counted = 0;
        for (int i = 0; i < limits.randomPlays() && goesOn(); i++) {
            int assumed = events;
            play(new PriorityScheduler(seeds.nextLong(), assumed, limits.depth()));
            counted = events == assumed ? counted + 1 : 0;
            chance = new Chance(sources.size(), events, limits.depth(), counted);
        }
    }

    private boolean goesOn() {
        return failing == null && nanos.getAsLong() - start < limits.time().toNanos();
    }

    private PlayedOrder playFirst() {
        OrderTree.Branch first = tree.first();
        PlayedOrder order = plays.play(first);
        add(first, order);
        return order;
    }

    private void add(OrderTree.Branch branch, PlayedOrder order) {
        add(order);
        tree.add(branch, order);
        unrepeatable += branch.isUnrepeatable() ? 1 : 0;
    }

    private void play(Scheduler scheduler) {
        add(plays.play(scheduler));
    }

    private void add(PlayedOrder order) {
        played++;
        order.events().forEach(event -> event.candidates().forEach(this::addSource));
        events = Math.max(events, PriorityScheduler.numbered(order, limits.depth()));
        if (order.failure() != null) {
            failing = order;
        }
        if (order.isAbandoned()) {
            abandoned++;
        } else {
            orders.add(NormalForm.of(order.events()));
            if (order.deviations() == 1) {
                single.addAll(Deviation.of(order));
            }
        }
    }

    private void addSource(Candidate candidate) {
        sources.add(candidate.source());
    }
}
