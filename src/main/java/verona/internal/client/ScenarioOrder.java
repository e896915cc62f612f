package verona.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.Assertion;
import verona.internal.local.LocalPorts;
import verona.internal.schedule.Event;
import verona.internal.schedule.Play;

/** The order in which things happen in a scenario, as far as something decides over it. */
public final class ScenarioOrder {

    private final Scenario scenario;
    private final @Nullable ScenarioOrder outer;
    private final @Nullable Play play;
    private final List<Runnable> invariants = new CopyOnWriteArrayList<>();
    private volatile @Nullable AutomaticClock clock;

    /**
     * Of a scenario that begins.
     *
     * @param outer that of the scenario around; null where there is none
     * @param play what decides; null for nothing
     */
    ScenarioOrder(Scenario scenario, @Nullable ScenarioOrder outer, @Nullable Play play) {
        this.scenario = scenario;
        this.outer = outer;
        this.play = play;
        if (play != null) {
            play.settleBy(this::readNow);
            play.whenDeviating(this::remarkOn);
        }
    }

    /** What decides over it; null for nothing. */
    @Nullable Play play() {
        return play;
    }

    /**
     * Has all receive what is there for them, until nothing comes of that; whether something was.
     */
    private boolean readNow() {
        boolean some = false;
        for (boolean more = true; more; ) {
            more = false;
            for (ScenarioEntity entity : scenario.entities()) {
                more |= entity.readNow();
            }
            some |= more;
        }
        return some;
    }

    private void remarkOn(Event deviation) {
        String what = deviation.candidate().what();
        List<ScenarioEntity> entities = scenario.entities();
        entities.stream()
                .filter(entity -> what.startsWith(entity.name() + "'s "))
                .findFirst()
                .or(() -> entities.stream().findFirst())
                .ifPresent(
                        entity ->
                                entity.remark(
                                        what + " before " + deviation.candidates().get(0).what()));
    }

    /** The server's clock moves on when a step waits, and nothing is under way. */
    void movesClock(Supplier<@Nullable Duration> due, Runnable move) {
        AutomaticClock automatic = new AutomaticClock(scenario, due, move);
        if (play == null) {
            clock = automatic;
        } else {
            play.movesClock(automatic);
        }
    }

    /** The server's clock, if it moves on when a step waits; null if it does not. */
    @Nullable AutomaticClock clock() {
        return clock == null && outer != null ? outer.clock() : clock;
    }

    /** Plays parts in no given order, and returns when all have come to their end. */
    public void together(List<Runnable> actions) {
        if (play != null && play.isControlled()) {
            play.together(ConcurrentPart.of(actions, false), () -> RunningScenario.set(scenario));
        } else {
            boolean inThisJvm = LocalPorts.of(scenario.server()) != null;
            Parallel.run(ConcurrentPart.of(actions, inThisJvm));
        }
    }

    /** Has something checked from now on, after each step at least. */
    public void always(Assertion invariant) {
        Runnable check = () -> Invariants.check(invariant);
        if (play != null) {
            play.always(check);
        } else {
            invariants.add(check);
        }
        check.run();
    }

    /** Checks what is always to hold. */
    void checkInvariants() {
        invariants.forEach(Runnable::run);
    }

    /**
     * Waits for its turn to act, where the order in which things happen is decided.
     *
     * @param what the action in a few words
     */
    void awaitTurn(String what) {
        if (play != null) {
            play.step(what);
        }
    }

    /** Where the order of things is decided, those that can be done at once are done in turn. */
    void run(List<Runnable> actions) {
        if (play == null) {
            Parallel.run(actions);
        } else {
            Parallel.inTurn(actions);
        }
    }
}
