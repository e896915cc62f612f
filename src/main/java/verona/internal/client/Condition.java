package verona.internal.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import verona.Assertion;
import verona.internal.transcript.Step;

/** A step that waits for something no stanza tells by itself. */
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
        await(() -> waiting().until(condition));
    }

    void passes(Assertion assertion) {
        await(() -> waiting().untilAsserted(assertion::check));
    }

    private ConditionFactory waiting() {
        return Awaitility.with()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(timeout)
                .failFast("the connection broke", () -> entity.inbox().brokenBy() != null)
                .await();
    }

    private void await(Runnable waiting) {
        try {
            waiting.run();
        } catch (TerminalFailureException e) {
            throw Failures.connection(entity, step, String.valueOf(entity.inbox().brokenBy()));
        } catch (ConditionTimeoutException e) {
            throw Failures.neverHeld(entity, step, timeout, e);
        }
    }
}
