package verona.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ConditionTimeoutException;
import org.awaitility.core.TerminalFailureException;
import org.awaitility.core.ThrowingRunnable;
import verona.XmppClient;

/** A step that waits for something no stanza tells by itself. */
final class Condition {

    private final ScenarioClient client;
    private final Duration timeout;

    Condition(ScenarioClient client, Duration timeout) {
        this.client = client;
        this.timeout = timeout;
    }

    XmppClient holds(Callable<Boolean> condition) {
        return await(() -> waiting().until(condition));
    }

    XmppClient passes(ThrowingRunnable assertions) {
        return await(() -> waiting().untilAsserted(assertions));
    }

    private ConditionFactory waiting() {
        return Awaitility.with()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(1))
                .atMost(timeout)
                .failFast("the line broke", () -> client.inbox().brokenBy() != null)
                .await();
    }

    private XmppClient await(Runnable waiting) {
        try {
            waiting.run();
            return client;
        } catch (TerminalFailureException e) {
            throw Failures.line(client, "eventually", String.valueOf(client.inbox().brokenBy()));
        } catch (ConditionTimeoutException e) {
            throw Failures.neverHeld(client, timeout, e);
        }
    }
}
