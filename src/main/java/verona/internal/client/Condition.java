package verona.internal.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import verona.Assertion;
import verona.internal.schedule.Play;
import verona.internal.schedule.Touched;
import verona.internal.time.WaitingTime;
import verona.internal.transcript.Step;

/** A step that waits for a condition that no stanza announces. */
final class Condition {

    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(1);

    private final ScenarioEntity entity;
    private final Step step;
    private final Duration timeout;
    private @Nullable AssertionError lastError;

    Condition(ScenarioEntity entity, Step step, Duration timeout) {
        this.entity = entity;
        this.step = step;
        this.timeout = timeout;
    }

    void holds(Callable<Boolean> condition) {
        await(() -> holdsNow(condition));
    }

    private boolean holdsNow(Callable<Boolean> condition) throws Exception {
        boolean ended = hasEnded();
        boolean holds = condition.call();
        if (!holds && ended) {
            throw new EndedException(null);
        }
        return holds;
    }

    void passes(Assertion assertion) {
        await(() -> passesNow(assertion));
    }

    private boolean passesNow(Assertion assertion) throws Throwable {
        boolean ended = hasEnded();
        try {
            assertion.check();
            return true;
        } catch (AssertionError e) {
            if (ended) {
                throw new EndedException(e);
            }
            lastError = e;
            return false;
        }
    }

    /** Before the condition is asked: what it is about may have changed by the end. */
    private boolean hasEnded() {
        Ending ending = entity.inbox().ending();
        return ending != null && ending.is(Ending.Kind.BY_ITSELF);
    }

    /** Asks again and again; an exception ends it. */
    private void await(Question question) {
        long deadline = WaitingTime.nanos() + timeout.toNanos();
        try {
            while (!question.isAnswered()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new Interruption(null);
                }
                if (WaitingTime.nanos() >= deadline) {
                    throw Failures.neverHeld(entity, step, timeout, lastError);
                }
                awaitChange();
            }
        } catch (EndedException e) {
            throw Failures.ended(entity, step, e.getCause());
        } catch (InterruptedException e) {
            throw new Interruption(e);
        } catch (Throwable e) {
            throw Condition.<RuntimeException>undeclared(e);
        }
    }

    private void awaitChange() {
        Play play = entity.scenario().play();
        if (play == null || !play.isControlled()) {
            LockSupport.parkNanos(INTERVAL);
        } else {
            // It may be about anybody.
            Touched.all();
            if (!play.settle() && !play.awaitMore()) {
                throw Failures.neverHeld(entity, step, timeout, lastError);
            }
        }
    }

    /** The step throws what the test's own code does. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E undeclared(Throwable e) throws E {
        throw (E) e;
    }

    private interface Question {

        boolean isAnswered() throws Throwable;
    }

    /** It does not hold, and the connection had ended before it was asked. */
    private static final class EndedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        EndedException(@Nullable Throwable seen) {
            super(seen);
        }
    }
}
