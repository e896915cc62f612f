package verona.internal.client;

import java.time.Duration;
import verona.internal.connection.ConnectionOptions;
import verona.internal.time.TimeoutScale;

/**
 * How a scenario is played.
 *
 * @param timeout how long a step waits
 * @param causal whether clients wait for what other clients have sent to be handled
 * @param scansion whether it is a script, in which steps mean what they mean in Scansion: nothing
 *     arrives where there is no connection, and a client that is cut off is its own matter
 * @param connection how clients connect that do not say it themselves
 * @param scale how many times as long all other timeouts are
 */
public record ScenarioRules(
        Duration timeout,
        boolean causal,
        boolean scansion,
        ConnectionOptions connection,
        TimeoutScale scale) {

    /** Rules for tests. */
    public ScenarioRules(Duration timeout, boolean causal) {
        this(timeout, causal, false, ConnectionOptions.UNSET, TimeoutScale.NONE);
    }

    /** The same for clients that connect in another way. */
    public ScenarioRules withConnection(ConnectionOptions other) {
        return new ScenarioRules(timeout, causal, scansion, other, scale);
    }

    /** The same for scripts. */
    public ScenarioRules forScripts() {
        return new ScenarioRules(timeout, causal, true, connection, scale);
    }

    /** The same with all timeouts that many times as long. */
    public ScenarioRules scaledBy(TimeoutScale factor) {
        return new ScenarioRules(factor.of(timeout), causal, scansion, connection, factor);
    }
}
