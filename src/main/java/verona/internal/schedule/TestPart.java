package verona.internal.schedule;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** A part of the test, which runs on a thread of its own, or the test itself. */
final class TestPart {

    private enum State {
        RUNNING,
        AT_STEP,
        WAITING,
        JOINING,
        ENDED
    }

    private final String name;
    private final Semaphore alarm = new Semaphore(0);
    private State state;
    private @Nullable Runnable beginning;
    private @Nullable Candidate step;
    private @Nullable HappenedEvent event;
    private boolean outdated;
    private boolean inVain;
    private List<TestPart> inner = List.of();
    private @Nullable Throwable failure;

    private TestPart(String name, State state) {
        this.name = name;
        this.state = state;
    }

    /** The test, which runs. */
    static TestPart test() {
        return new TestPart("test", State.RUNNING);
    }

    /** A part that has not begun. */
    TestPart part(int number) {
        String own = name.equals("test") ? "part " + number : name + "." + number;
        TestPart part = new TestPart(own, State.WAITING);
        part.outdated = true;
        return part;
    }

    /** What it does, on a thread that it gets when it goes on for the first time. */
    void begins(Runnable play) {
        beginning = play;
    }

    /** Has its thread look whether it is to go on. */
    void wake() {
        Runnable first = beginning;
        beginning = null;
        if (first == null) {
            alarm.release();
        } else {
            PartThreads.run(first);
        }
    }

    /** On its thread: returns when it has been woken since. */
    void awaitWake() throws InterruptedException {
        alarm.acquire();
        alarm.drainPermits();
    }

    private void goesOn() {
        state = State.RUNNING;
        wake();
    }

    String name() {
        return name;
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    /** The event that goes on; null for none. */
    @Nullable HappenedEvent event() {
        return event;
    }

    /** Its event is over. */
    void endsEvent() {
        event = null;
    }

    /** It is to take a step. */
    void comesTo(String what) {
        state = State.AT_STEP;
        step = new Candidate(name, what);
    }

    /** The step that it is to take; null if it is at none. */
    @Nullable Candidate step() {
        return state == State.AT_STEP ? step : null;
    }

    /** It takes its step. */
    void takes(HappenedEvent chosen) {
        event = chosen;
        goesOn();
    }

    /** It waits for something. */
    void waits() {
        state = State.WAITING;
        inVain = false;
    }

    /** Something has happened: what it waits for may have come. */
    void isOutdated() {
        outdated = true;
    }

    /** Wakes it if it waits, and something has happened since it has looked. */
    boolean looksAgain() {
        boolean wakes = state == State.WAITING && outdated;
        if (wakes) {
            outdated = false;
            goesOn();
        }
        return wakes;
    }

    /** Wakes it if it waits, for nothing more comes. */
    boolean givesUp() {
        boolean wakes = state == State.WAITING;
        if (wakes) {
            inVain = true;
            goesOn();
        }
        return wakes;
    }

    /** Whether it was woken because nothing more comes. */
    boolean isInVain() {
        return inVain;
    }

    /** It waits for the end of its parts. */
    void joins(List<TestPart> parts) {
        state = State.JOINING;
        inner = parts;
    }

    /** Wakes it if it waits for the end of its parts, and all have come to it. */
    boolean hasJoined() {
        boolean wakes =
                state == State.JOINING
                        && inner.stream().allMatch(part -> part.state == State.ENDED);
        if (wakes) {
            goesOn();
        }
        return wakes;
    }

    void ends(@Nullable Throwable thrown) {
        state = State.ENDED;
        failure = thrown;
    }

    /** Whether it has failed; that the play goes on no further is no failure. */
    boolean hasFailed() {
        return failure != null && !(failure instanceof Abandoned);
    }

    /** What its parts have failed by: the first is thrown, and the others are suppressed. */
    void throwFailure() {
        List<Throwable> thrown =
                inner.stream()
                        .filter(TestPart::hasFailed)
                        .map(part -> Objects.requireNonNull(part.failure))
                        .toList();
        if (!thrown.isEmpty()) {
            Throwable first = thrown.get(0);
            thrown.stream().filter(each -> each != first).forEach(first::addSuppressed);
            throw unchecked(first);
        }
    }

    /** Actions of a test throw nothing else. */
    static RuntimeException unchecked(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }
}
