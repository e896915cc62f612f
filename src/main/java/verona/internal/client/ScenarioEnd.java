package verona.internal.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import verona.StepError;
import verona.internal.transcript.Step;

/** What is done, and checked, in a scenario when its test has ended. */
public final class ScenarioEnd {

    private final Scenario scenario;
    private final ScenarioServers servers;
    private final List<ScenarioServer> own;

    /**
     * Of a scenario.
     *
     * @param own the further servers that it has declared itself
     */
    ScenarioEnd(Scenario scenario, ScenarioServers servers, List<ScenarioServer> own) {
        this.scenario = scenario;
        this.servers = servers;
        this.own = own;
    }

    /** Undoes what the test has done to its links, and to the pace of its programs' connections. */
    public void resetPaces() {
        servers.restore(own);
        for (ScenarioEntity entity : scenario.entities()) {
            if (entity instanceof ScenarioProgram program) {
                program.faults().resetPaces();
            }
        }
    }

    /**
     * Checks that each fault that was injected into a program's stream has struck.
     *
     * @throws AssertionError if one has not
     */
    public void checkFaults() {
        servers.checkFaults(own);
        for (ScenarioEntity entity : scenario.entities()) {
            if (entity instanceof ScenarioProgram program && program.faults().hasMissed()) {
                program.faults().check();
            }
        }
    }

    /**
     * Checks what is claimed of the scenario besides its steps.
     *
     * @throws StepError if it does not hold
     */
    public void checkClaims() {
        scenario.claims().check();
    }

    /** The test has ended: steps that still wait on other threads have failed. */
    public void stop() {
        for (Step step : scenario.transcript().steps()) {
            if (step.state() == Step.State.RUNNING) {
                innermost(step.client()).ifPresent(e -> Failures.stopped(e, step, null));
            }
        }
    }

    private Optional<ScenarioEntity> innermost(String name) {
        return scenario.allEntities().stream()
                .filter(entity -> entity.name().equals(name))
                .reduce((outside, inside) -> inside);
    }

    /**
     * What no step has taken, once all is handled that was sent; a text for each client that has
     * some.
     *
     * @param fails whether the test fails by that, so that what is still on its way counts too
     */
    public List<String> unread(boolean fails) {
        if (fails) {
            scenario.causality().settleAtTheEnd();
        }
        List<ScenarioEntity> behind = new ArrayList<>();
        for (ScenarioEntity entity : scenario.entities()) {
            if (!entity.unread().isEmpty()) {
                behind.add(entity);
            }
        }
        return Failures.unreadAtTheEnd(behind, fails);
    }

    /**
     * Who was cut off before the server had handled all that it has sent, and no step has said so.
     *
     * @return the error that a test ends with, null where there is nothing to say
     */
    public @Nullable StepError cutOffUnnoticed() {
        scenario.cuts().awaitReturn();
        return scenario.causality().cutOffUnnoticed();
    }

    /**
     * Checks, at the end of a test, the canned answers that programs get by their proxies.
     *
     * @throws AssertionError as {@link verona.server.AnsweringServer#checkRequests}
     */
    public void checkRequests() {
        for (ScenarioProgram program : scenario.allPrograms()) {
            scenario.andAround().forEach(program.answers()::check);
        }
    }
}
