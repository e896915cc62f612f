package verona.internal.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.StepError;
import verona.internal.schedule.Play;
import verona.internal.schedule.Rest;
import verona.internal.schedule.StableName;
import verona.internal.schedule.Touched;

/** Has those who act in a scenario wait until the server has handled what others have sent. */
final class Causality {

    private final Scenario scenario;

    Causality(Scenario scenario) {
        this.scenario = scenario;
    }

    private Duration timeout() {
        return scenario.timeout();
    }

    /** Waits until the server has handled what all have sent, and all have got what came of it. */
    void settleAll() {
        for (ScenarioEntity each : scenario.allEntities()) {
            each.settle(timeout());
        }
        for (ScenarioEntity each : scenario.allEntities()) {
            each.settle(timeout());
        }
    }

    /** The same, and programs of this JVM have nothing left to do, as far as that can be seen. */
    void awaitRest() {
        settleAll();
        if (scenario.hasPrograms()) {
            try (Rest rest = Rest.ofThisJvm()) {
                rest.await();
            } catch (InterruptedException e) {
                throw new Interruption(e);
            }
            settleAll();
        }
    }

    /**
     * Those beside that one who were cut off before the server had handled all that they have sent,
     * and the test does not know yet.
     */
    List<ScenarioEntity> othersCutOff(@Nullable ScenarioEntity waiting) {
        return scenario.cutOffs().isEmpty() || scenario.isScript()
                ? List.of()
                : scenario.allEntities().stream()
                        .filter(entity -> entity != waiting && entity.cutOffBy() != null)
                        .toList();
    }

    /**
     * Waits until each that has sent something is cut off, or the server has handled that. The end
     * of a connection may be on its way, and who fails for want of a stanza is to know.
     */
    void findCutOffs() {
        if (scenario.isScript()) {
            return;
        }
        askUnseen(unsettled(scenario.allEntities()));
    }

    private static List<ScenarioEntity> unsettled(List<ScenarioEntity> entities) {
        List<ScenarioEntity> unsettled = new ArrayList<>();
        for (ScenarioEntity entity : entities) {
            if (entity.isUnsettled()) {
                unsettled.add(entity);
            }
        }
        return unsettled;
    }

    /** Who was cut off and no step has said so; null where there is nothing to say. */
    @Nullable StepError cutOffUnnoticed() {
        findCutOffs();
        List<ScenarioEntity> cutOff = othersCutOff(null);
        return cutOff.isEmpty() ? null : Failures.cutOffUnnoticed(cutOff);
    }

    /**
     * Waits until all is handled that was sent, and the client whose connection is to be cut has
     * got what came of it. The transcript does not show that: the scenario itself does not need it.
     */
    void settleUnseen() {
        List<ScenarioEntity> all = scenario.allEntities();
        Following following = scenario.ways().follow(all);
        askUnseen(unsettled(all));
        following.await(timeout());
        askUnseen(all.stream().filter(each -> each.cut() != null && each.isReachable()).toList());
    }

    /** The same for all others: each has got what the server has sent to it. */
    void catchUpUnseen() {
        askUnseen(
                scenario.allEntities().stream()
                        .filter(each -> each.cut() == null && each.isReachable())
                        .toList());
    }

    private void askUnseen(List<ScenarioEntity> entities) {
        entities.forEach(ScenarioEntity::startUnseenBarrier);
        entities.forEach(each -> each.isSettledWithin(timeout()));
    }

    /** Waits until all is handled that was sent, and all have got what came of it, at the end. */
    void settleAtTheEnd() {
        settle(scenario.entities(), timeout());
        // What came of it may still be on its way: each one's own answer is behind it.
        List<ScenarioEntity> open =
                scenario.entities().stream().filter(ScenarioEntity::isOpen).toList();
        ask(open, timeout());
        open.forEach(scenario.ways()::listenAt);
        open.stream().findFirst().ifPresent(each -> each.listen(quietPeriod(each)));
    }

    /**
     * Waits until the server has handled what everybody has sent, unless they are to race: for who
     * acts beside them.
     */
    void settle() {
        Play play = scenario.play();
        if (play != null && play.isControlled()) {
            play.step("the test's question");
            Touched.all();
        }
        if (scenario.isCausal()) {
            settle(scenario.allEntities(), timeout());
        }
    }

    /**
     * Called before anybody acts: holds it back until what others have sent is handled.
     *
     * @param what the action in a few words, which follow the actor's name
     */
    void awaitOthers(ScenarioEntity actor, Duration timeout, String what) {
        scenario.order().awaitTurn(actor.name() + "'s " + what);
        if (scenario.isCausal()) {
            settleOthers(actor, timeout);
        }
    }

    /**
     * Waits until the server has handled what all others have sent, but for those that act at the
     * same time.
     */
    private void settleOthers(ScenarioEntity actor, Duration timeout) {
        List<ScenarioEntity> others = scenario.allEntities();
        others.remove(actor);
        ConcurrentPart part = ConcurrentPart.current();
        if (part != null) {
            others.removeIf(other -> part.isBeside(other.lastActedIn()));
        }
        settle(others, timeout);
    }

    private void settle(List<ScenarioEntity> senders, Duration timeout) {
        Following following = scenario.ways().follow(senders);
        ask(unsettled(senders), timeout);
        following.await(timeout);
    }

    /** Waits until that one has received what came of all that anybody has sent. */
    void catchUp(ScenarioEntity receiver, Duration timeout) {
        scenario.order().awaitTurn(receiver.name() + "'s look for stanzas");
        Touched.address(StableName.of(receiver.bareAddress()));
        Following own = scenario.ways().follow(List.of(receiver));
        settleOthers(receiver, timeout);
        receiver.settle(timeout);
        own.await(timeout);
        scenario.ways().listenAt(receiver);
    }

    /**
     * How long one listens for what nothing shows the way of, and that one says so; zero where all
     * has been followed.
     */
    Duration quietPeriod(ScenarioEntity receiver) {
        List<String> gaps = scenario.ways().takeGaps();
        Duration quiet = gaps.isEmpty() ? Duration.ZERO : scenario.quietPeriod();
        if (!quiet.isZero()) {
            receiver.remark(
                    "listens for " + quiet.toMillis() + " ms, because " + String.join("; ", gaps));
        }
        return quiet;
    }

    private static void ask(List<ScenarioEntity> entities, Duration timeout) {
        List<ScenarioEntity> asked = new ArrayList<>();
        for (ScenarioEntity entity : entities) {
            if (!entity.isHandled()) {
                entity.startBarrier();
                asked.add(entity);
            }
        }
        for (ScenarioEntity entity : asked) {
            entity.awaitBarrier(timeout);
        }
    }
}
