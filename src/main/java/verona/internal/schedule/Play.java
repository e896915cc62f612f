package verona.internal.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One play of a scenario in an order that a {@link Scheduler} chooses. One thing happens at a time:
 * a step of a part of the test, a stanza that goes on to or from a program, or the server's clock
 * moves on. Each part of the test runs until its next step, or until it waits for something; then
 * what comes of that is awaited, and the scheduler chooses among all that can happen next.
 *
 * <p>A part that waits and gets what it waits for goes on without being chosen: it does nothing
 * that others notice before its next step.
 *
 * <p>Where no program takes part, decisions are made on the threads of the test, and nothing wakes
 * another thread but a change of parts. With a program they are made on a thread of their own, each
 * time that nothing moves any more.
 */
public final class Play {

    private static final String CLOCK = "clock";

    private final Scheduler scheduler;
    private final Rest rest;
    private final Duration silence;
    private final HeldEvents held = new HeldEvents();
    private final TestParts parts = new TestParts();
    private final List<HappenedEvent> happened = new ArrayList<>();
    private final List<Runnable> invariants = new ArrayList<>();
    private final ThreadLocal<@Nullable TestPart> current = new ThreadLocal<>();
    private final ThreadLocal<Boolean> checking = ThreadLocal.withInitial(() -> false);
    private BooleanSupplier settling = () -> false;
    private Consumer<Event> deviating = event -> {};
    private @Nullable ClockEvents clock;
    private @Nullable Controller controller;
    private @Nullable Throwable violation;
    private volatile boolean running;
    private volatile boolean abandoned;
    private boolean isNoted = true;
    private boolean happening;
    private boolean draining;

    /**
     * A play that has not begun.
     *
     * @param rest says when nothing moves, if programs take part
     * @param silence after that long in which nothing moves, programs do nothing more by themselves
     */
    public Play(Scheduler scheduler, Rest rest, Duration silence) {
        this.scheduler = scheduler;
        this.rest = rest;
        this.silence = silence;
    }

    /**
     * Says what brings to the test's clients what is there for them, and whether something was. It
     * waits for nobody, and any thread may call it.
     */
    public void settleBy(BooleanSupplier settle) {
        settling = settle;
    }

    /** Brings to the test's clients what is there for them; whether something was. */
    public boolean settle() {
        return settling.getAsBoolean();
    }

    /**
     * Says what is called before each event that is not what would happen in the order as written.
     */
    public void whenDeviating(Consumer<Event> listener) {
        deviating = listener;
    }

    /** Nobody notes who has a part in an event: then no two of them are taken to commute. */
    public void isNotNoted() {
        isNoted = false;
    }

    /** From now on the clock moves on as an event of the play. */
    public synchronized void movesClock(ClockEvents events) {
        clock = events;
    }

    /** Has something checked after each event; what it throws, the test fails by. */
    public synchronized void always(Runnable invariant) {
        invariants.add(invariant);
    }

    /**
     * The test begins on this thread.
     *
     * @param alone whether all happens on the test's threads. If not, programs or another server
     *     take part; what they do by themselves at first is awaited
     */
    public void begin(boolean alone) {
        if (!alone) {
            awaitRest();
        }
        TestPart test = TestPart.test();
        current.set(test);
        synchronized (this) {
            parts.add(test);
            running = true;
            if (!alone) {
                startController();
            }
        }
        Touched.begin();
    }

    private void awaitRest() {
        try {
            rest.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A client has received something, on whatever thread: whoever waits looks again. */
    public void received() {
        if (!isDecidedHere()) {
            outdate();
        }
    }

    /** Whether this thread is a part of the test, and waits for its turn before each step. */
    public boolean isControlled() {
        return running && current.get() != null && !checking.get();
    }

    /** Whether the test goes on, so that what comes to and from programs is held. */
    public boolean isRunning() {
        return running;
    }

    /**
     * A step of the test is about to happen: waits for its turn.
     *
     * @param what the step in a few words: {@code "juliet's presence"}
     * @throws Abandoned if the play goes on no further
     */
    public void step(String what) {
        TestPart part = current.get();
        if (part != null && isControlled()) {
            hand(part, () -> part.comesTo(what));
        }
    }

    /**
     * This part of the test waits for something that has not come yet.
     *
     * @return true if it is to look again, false if nothing more can come
     * @throws Abandoned if the play goes on no further
     */
    public boolean awaitMore() {
        TestPart part = own();
        hand(part, part::waits);
        return !part.isInVain();
    }

    private TestPart own() {
        TestPart part = current.get();
        if (part == null) {
            throw new IllegalStateException("this thread is no part of the test");
        }
        return part;
    }

    /** The part's turn is over; returns when it has another. */
    private void hand(TestPart part, Runnable change) {
        endEvent(part);
        synchronized (this) {
            requireGoingOn();
            change.run();
        }
        awaitTurn(part);
        requireGoingOn();
        Touched.begin();
    }

    /** The part's event is over, with all that came of it. */
    private void endEvent(TestPart part) {
        boolean arrived = settling.getAsBoolean();
        Footprint footprint = Touched.end();
        HappenedEvent event = part.event();
        if (event != null) {
            part.endsEvent();
            end(event, footprint);
        } else if (arrived) {
            outdate();
        }
    }

    /** What is always to hold is looked at between any two events: then no two of them commute. */
    private void end(HappenedEvent event, Footprint touched) {
        Footprint footprint = isNoted && invariants.isEmpty() ? touched : Footprint.ALL;
        if (event.ends(footprint)) {
            outdate();
            scheduler.happened(footprint);
            check();
        }
    }

    private synchronized void outdate() {
        parts.areOutdated();
        if (controller != null) {
            controller.moved();
        }
    }

    private void check() {
        if (invariants.isEmpty() || checking.get()) {
            return;
        }
        checking.set(true);
        try {
            List.copyOf(invariants).forEach(Runnable::run);
        } catch (RuntimeException | Error e) {
            violated(e);
        } finally {
            checking.remove();
        }
    }

    private synchronized void violated(Throwable thrown) {
        violation = violation == null ? thrown : violation;
        parts.wakeAll();
    }

    private synchronized void requireGoingOn() {
        if (violation != null) {
            throw TestPart.unchecked(violation);
        } else if (abandoned) {
            throw new Abandoned();
        }
    }

    private void awaitTurn(TestPart part) {
        try {
            while (!isAwake(part)) {
                if (!isDecidedHere() || !decide()) {
                    part.awaitWake();
                }
            }
        } catch (InterruptedException e) {
            abandon();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isAwake(TestPart part) {
        return part.isRunning() || !isGoingOn();
    }

    /** Where a program takes part, decisions are made elsewhere. */
    private synchronized boolean isDecidedHere() {
        return controller == null;
    }

    /** The play ends as soon as may be. */
    private synchronized void abandon() {
        abandoned = true;
        parts.wakeAll();
    }

    /**
     * Has the next thing happen, if one can.
     *
     * @return whether something has been decided
     */
    private boolean decide() {
        HappenedEvent event;
        HeldEvents.Held released;
        synchronized (this) {
            if (happening || controller == null && parts.isAnyRunning()) {
                return false;
            }
            if (parts.wakeOne(TestPart::looksAgain) || parts.wakeOne(TestPart::hasJoined)) {
                return true;
            }
            List<Candidate> candidates = candidates();
            if (candidates.isEmpty()) {
                return (draining || isSilent()) && parts.wakeOne(TestPart::givesUp);
            }
            int chosen = scheduler.choose(candidates);
            if (chosen == Scheduler.ABANDON) {
                abandon();
                return true;
            }
            event = new HappenedEvent(candidates, chosen);
            happened.add(event);
            if (chosen > 0) {
                deviating.accept(event.toEvent());
            }
            if (parts.take(event)) {
                return true;
            }
            released = held.take(event.candidate());
            happening = true;
        }
        happen(event, released);
        return true;
    }

    private List<Candidate> candidates() {
        List<Candidate> candidates = new ArrayList<>(held.candidates());
        candidates.addAll(parts.steps());
        String timer = clock == null || draining ? null : clock.next();
        if (timer != null) {
            candidates.add(new Candidate(CLOCK, timer));
        }
        return candidates;
    }

    private boolean isSilent() {
        return controller == null || controller.isSilent();
    }

    /** What happens here comes from or goes to a program, or is the clock's. */
    private void happen(HappenedEvent event, HeldEvents.@Nullable Held released) {
        Touched.begin();
        Footprint footprint = Footprint.ALL;
        try {
            ClockEvents moving = clock;
            if (released != null) {
                released.release().run();
            } else if (moving != null) {
                Touched.all();
                moving.happen();
            }
            settling.getAsBoolean();
        } finally {
            footprint = Touched.end();
            end(event, footprint);
            happened();
        }
    }

    private synchronized void happened() {
        happening = false;
    }

    /**
     * Holds something that is about to happen until it is chosen.
     *
     * @param source where it comes from; events of one source stay in order
     * @param what the event in a few words
     * @param release has it happen
     * @return false if it is not held, because the test has not begun or is over
     */
    public synchronized boolean hold(String source, String what, Runnable release) {
        if (!running || abandoned) {
            return false;
        }
        held.add(new Candidate(source, what), happened.size(), release);
        startController().moved();
        return true;
    }

    /**
     * Has something that is no event of its own happen right after all that is held of a source.
     *
     * @return false if nothing of that source is held
     */
    public synchronized boolean follow(String source, Runnable then) {
        return held.follow(source, then);
    }

    private Controller startController() {
        Controller deciding = controller;
        if (deciding == null) {
            deciding = new Controller(this::decideNext, rest, silence);
            controller = deciding;
            deciding.start();
        }
        return deciding;
    }

    /**
     * Has all happen at once that is held of a source, and of those that are parts of it: {@code
     * "to bot"} has the part {@code "to bot from juliet"}.
     */
    public void release(String source) {
        releaseAll(each -> each.equals(source) || each.startsWith(source + " "));
    }

    private void releaseAll(Predicate<String> sources) {
        List<HeldEvents.Held> all;
        synchronized (this) {
            all = held.takeAll(sources);
        }
        all.forEach(each -> each.release().run());
    }

    /**
     * On the controller's thread, when nothing moves.
     *
     * @return whether something has been decided
     */
    private boolean decideNext() {
        try {
            if (settling.getAsBoolean()) {
                outdate();
            }
            runningEvents().forEach(event -> end(event, Footprint.ALL));
            if (abandoned) {
                releaseAll(source -> true);
            }
            return !abandoned && decide();
        } catch (RuntimeException | Error e) {
            violated(e);
            return false;
        }
    }

    /**
     * A part that sleeps in code that is not Verona's, a program's perhaps, keeps nobody waiting.
     */
    private synchronized List<HappenedEvent> runningEvents() {
        return parts.runningEvents();
    }

    /**
     * Plays parts in no given order, and returns when all have come to their end. What the first of
     * them fails by is thrown here.
     *
     * @param begins is called on each part's thread before it begins
     */
    public void together(List<Runnable> actions, Runnable begins) {
        TestPart outer = own();
        List<TestPart> inner = new ArrayList<>();
        for (Runnable action : actions) {
            TestPart part = outer.part(inner.size() + 1);
            part.begins(() -> play(part, action, begins));
            inner.add(part);
        }
        endEvent(outer);
        synchronized (this) {
            requireGoingOn();
            parts.addAll(inner);
            outer.joins(inner);
        }
        awaitTurn(outer);
        synchronized (this) {
            parts.removeAll(inner);
        }
        outer.throwFailure();
        requireGoingOn();
        Touched.begin();
    }

    private void play(TestPart part, Runnable action, Runnable begins) {
        Thread.currentThread().setName("verona-" + part.name());
        current.set(part);
        begins.run();
        run(part, action);
        current.remove();
    }

    private void run(TestPart part, Runnable action) {
        Throwable failure = null;
        try {
            awaitTurn(part);
            requireGoingOn();
            Touched.begin();
            action.run();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        endEvent(part);
        synchronized (this) {
            part.ends(failure);
        }
        leave();
    }

    /** A part that has ended has something else go on. */
    private void leave() {
        try {
            while (isDecidedHere() && isGoingOn() && decide()) {
                // It goes on until another part has its turn.
            }
        } catch (RuntimeException | Error e) {
            violated(e);
        }
    }

    private synchronized boolean isGoingOn() {
        return !abandoned && violation == null;
    }

    /** At the end of the test: has all happen that is still under way. */
    public void drain() {
        if (isControlled()) {
            draining = true;
            boolean more = true;
            while (more) {
                more = awaitMore();
            }
        }
    }

    /** The test is over: nothing is held any more. */
    public void end() {
        Controller ending;
        synchronized (this) {
            running = false;
            ending = controller;
        }
        if (ending != null) {
            ending.end();
        }
        releaseAll(source -> true);
        rest.close();
        Touched.end();
        current.remove();
    }

    /**
     * What has happened.
     *
     * @param failure what the test has failed by
     */
    public synchronized PlayedOrder order(@Nullable Throwable failure) {
        List<Event> events = happened.stream().map(HappenedEvent::toEvent).toList();
        boolean ended = abandoned && violation == null;
        return new PlayedOrder(events, ended ? null : failure, ended);
    }
}
