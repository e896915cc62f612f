package verona.internal.client;

import org.jspecify.annotations.Nullable;
import verona.internal.proxy.ProxiedStream;

/** Whose connection is lost in a scenario, and when it is back. */
public final class ScenarioCuts {

    private final Scenario scenario;
    private volatile @Nullable CutWatch watch;

    ScenarioCuts(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Has a connection watched, and cut, before anybody has entered. */
    public void by(CutWatch cutting) {
        watch = cutting;
    }

    /** What watches that one's connection; null for nothing. */
    @Nullable CutWatch of(ScenarioEntity entity) {
        CutWatch known = watch;
        return known != null && known.concerns(entity.name()) ? known : null;
    }

    /**
     * Waits until whoever has lost its connection is back: for a program, if it was cut; for a
     * client, also until it is clear whether it was.
     */
    void awaitReturn() {
        CutWatch known = watch;
        CutConnection client = known == null ? null : clients();
        if (client != null) {
            awaitReturn(client);
            return;
        }
        ProxiedStream lost = known == null ? null : known.takeLost();
        if (known != null && lost != null) {
            scenario.entities().stream()
                    .filter(entity -> known.concerns(entity.name()))
                    .forEach(entity -> entity.awaitReturn(lost));
        }
    }

    private @Nullable CutConnection clients() {
        for (ScenarioEntity entity : scenario.entities()) {
            if (entity.cut() != null) {
                return entity.cut();
            }
        }
        return null;
    }

    private void awaitReturn(CutConnection client) {
        if (scenario.isCausal()) {
            scenario.causality().settleUnseen();
        }
        if (client.awaitBack(scenario.timeout()) && scenario.isCausal()) {
            scenario.causality().settleUnseen();
        }
    }
}
