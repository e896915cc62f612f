package verona.internal.schedule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/**
 * One random play, by PCT: S. Burckhardt, P. Kothari, M. Musuvathi, S. Nagarakatte, <i>A Randomized
 * Scheduler with Probabilistic Guarantees of Finding Bugs</i>, ASPLOS 2010. The paper's threads are
 * the sources. Each has a random priority from when it first appears. The event of the highest
 * priority comes next. d - 1 change points are numbers between 1 and k: when the event with such a
 * number is the next for the first time, its source gets a priority below all that are given at the
 * start, of its own for each change point.
 *
 * <p>What differs from the paper: events are numbered when they are the next for the first time,
 * not when they happen, so that no two events have the same number; and an event that alone is
 * possible has no number, because it would happen anyway. So k is smaller, and the bound better.
 *
 * <p><b>The bound.</b> A bug is of depth d if it shows in each order in which d pairs of events are
 * in a certain order, x<sub>i</sub> before y<sub>i</sub>, and there is such an order. If a play can
 * end while something is possible, that y<sub>i</sub> comes before its last event is such a pair
 * too. One play shows it with a probability of at least 1 / (n k<sup>d-1</sup>) if
 *
 * <ul>
 *   <li>what is possible remains so until it happens,
 *   <li>no order has more than n sources. Sources may appear at any time: their priorities are
 *       drawn independently from one distribution, so it is as if all had been drawn before the
 *       play began. Sources that appear only in some orders count too,
 *   <li>in no order more than k events get a number, or k - 1 if some get none.
 * </ul>
 *
 * <p>Why: let the y be numbered as they follow each other in an order that shows the bug. With
 * probability 1 / n the source of y<sub>1</sub> has the lowest of all first priorities. With the
 * priorities given, there is one choice of the change points by which y<sub>2</sub> to
 * y<sub>d</sub> get the first to the last change point, each as it comes up (those that get no
 * number have k, which strikes nothing). Each choice has probability 1 / k<sup>d-1</sup>. In that
 * play, when y<sub>i</sub> happens, all else that is possible is of a lower priority, so it has
 * been struck by a later change point and is y<sub>j</sub> with j &gt; i, or comes after it; or
 * nothing else is possible. So nothing can happen after y<sub>i</sub> but what follows from
 * y<sub>i</sub> or later y: x<sub>i</sub>, which doesn't, has happened.
 *
 * <p>n and k are what was seen in the plays before. An order with more of them than any that was
 * played is outside of what is promised.
 *
 * <p>Others were considered. PCTCP (B. K. Ozkan and others, <i>Randomized Testing of Distributed
 * Systems with Probabilistic Guarantees</i>, OOPSLA 2018) splits events into chains online and has
 * the bound 1 / (w<sup>2</sup> k<sup>d-1</sup>); here the chains are known, since events of one
 * source keep their order, and PCT's bound is better. POS (X. Yuan, J. Yang, R. Gu, <i>Partial
 * Order Aware Concurrency Sampling</i>, CAV 2018) often does better in practice, but its bound does
 * not come from numbers that a report can state.
 */
final class PriorityScheduler implements Scheduler {

    private final DoubleSupplier firstPriorities;
    private final int[] changePoints;
    private final Map<String, Double> priorities = new HashMap<>();

    /** Sources whose next event has its number. */
    private final Set<String> numbered = new HashSet<>();

    private int number;

    /**
     * @param events k
     * @param depth d
     */
    PriorityScheduler(long seed, int events, int depth) {
        SplittableRandom random = new SplittableRandom(seed);
        this.changePoints = random.ints(depth - 1L, 1, events + 1).toArray();
        this.firstPriorities = random::nextDouble;
    }

    /**
     * One of the choices that the seed decides.
     *
     * @param firstPriorities above 0, for each source when it first appears
     */
    PriorityScheduler(DoubleSupplier firstPriorities, int[] changePoints) {
        this.firstPriorities = firstPriorities;
        this.changePoints = changePoints;
    }

    /**
     * The k that this order needs: at most so many events get a number, and one number is free
     * unless all events get one.
     */
    static int numbered(PlayedOrder order, int depth) {
        List<Event> events = order.events();
        long choices = events.stream().filter(event -> event.candidates().size() > 1).count();
        return (int) Math.min(events.size(), choices + depth);
    }

    @Override
    public int choose(List<Candidate> candidates) {
        int next = highest(candidates);
        while (candidates.size() > 1 && numbered.add(candidates.get(next).source())) {
            number++;
            changePriority(candidates.get(next).source());
            next = highest(candidates);
        }
        numbered.remove(candidates.get(next).source());
        return next;
    }

    private void changePriority(String source) {
        for (int i = 0; i < changePoints.length; i++) {
            if (changePoints[i] == number) {
                priorities.put(source, -1.0 - i);
                return;
            }
        }
    }

    private int highest(List<Candidate> candidates) {
        int highest = 0;
        for (int i = 0; i < candidates.size(); i++) {
            if (priority(candidates.get(i)) > priority(candidates.get(highest))) {
                highest = i;
            }
        }
        return highest;
    }

    private double priority(Candidate candidate) {
        return priorities.computeIfAbsent(
                candidate.source(), source -> firstPriorities.getAsDouble());
    }
}
