package verona.internal.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.jspecify.annotations.Nullable;
import verona.Assertion;
import verona.internal.transcript.Step;

/** A step that waits for a condition that no stanza announces. */
final class Condition {

    private final ScenarioEntity entity;
    private final Step step;
    private final Duration timeout;

    Condition(ScenarioEntity entity, Step step, Duration timeout) {
        this.entity = entity;
        this.step = step;
        this.timeout = timeout;
    }

    void holds(Callable<Boolean> condition) {
        await(() -> waiting().until(() -> holdsNow(condition)));
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
        await(() -> waiting().untilAsserted(() -> passesNow(assertion)));
    }

    private void passesNow(Assertion assertion) throws Throwable {
        boolean ended = hasEnded();
        try {
            assertion.check();
        } catch (AssertionError e) {
            throw ended ? new EndedException(e) : e;
        }
    }

    /** Before the condition is asked: what it is about may have changed by the end. */
    private boolean hasEnded() {
        Ending ending = entity.inbox().ending();
        return ending != null && ending.is(Ending.Kind.BY_ITSELF);
    }

    /** Awaitility itself goes on when it is interrupted. */
    private ConditionFactory waiting() {
        return Awaitility.with()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(timeout)
                .failFast("interrupted", () -> Thread.currentThread().isInterrupted())
                .await();
    }

    private void await(Waiting waiting) {
        try {
            waiting.run();
        } catch (EndedException e) {
            throw Failures.ended(entity, step, e.getCause());
        } catch (TerminalFailureException | InterruptedException e) {
            throw new Interruption(e);
        } catch (ConditionTimeoutException e) {
            throw Failures.neverHeld(entity, step, timeout, e);
        }
    }

    /** What is waited for may itself be interrupted, which Awaitility hands on undeclared. */
    private interface Waiting {

        void run() throws InterruptedException;
    }

    /** It does not hold, and the connection had ended before it was asked. */
    private static final class EndedException extends RuntimeException {

        private static final long serialVersionUID = 1;

        EndedException(@Nullable Throwable seen) {
            super(seen);
        }
    }
}
