package verona.internal.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.awaitility.core.ThrowingRunnable;
import verona.Received;
import verona.ReceivedStanzas;
import verona.Steps;
import verona.XmppEntity;
import verona.internal.transcript.Step;
import verona.stanza.StanzaTemplate;

/** Hands each step on to the entity, with the timeout that holds here. */
abstract class EntitySteps implements Steps {

    abstract ScenarioEntity stepper();

    Duration timeout() {
        return stepper().usualTimeout();
    }

    /** Does what a step says, and keeps in the transcript how it ended. */
    private <T> T step(String verb, Function<Step, T> action) {
        Step step = stepper().scenario().begin(stepper(), verb);
        try {
            T result = action.apply(step);
            step.passed();
            return result;
        } catch (RuntimeException | Error e) {
            step.failed();
            throw e;
        }
    }

    private Reception reception(Step step) {
        return new Reception(stepper(), step, timeout());
    }

    @Override
    public XmppEntity connects() {
        return step("connects", step -> stepper().connect(step, timeout()));
    }

    @Override
    public XmppEntity disconnects() {
        return step("disconnects", step -> stepper().disconnect(step, timeout()));
    }

    @Override
    public XmppEntity drops() {
        return step("drops", step -> stepper().drop(step, timeout()));
    }

    @Override
    public XmppEntity sends(StanzaTemplate stanza) {
        return step("sends", step -> stepper().send(step, stanza, timeout()));
    }

    @Override
    public XmppEntity sendsRaw(String text) {
        return step("sendsRaw", step -> stepper().sendRaw(step, text, timeout()));
    }

    @Override
    public Received receives(StanzaTemplate expected) {
        return step("receives", step -> reception(step).any(expected));
    }

    @Override
    public Received receivesNext(StanzaTemplate expected) {
        return step("receivesNext", step -> reception(step).next(expected));
    }

    @Override
    public ReceivedStanzas receivesInOrder(StanzaTemplate... expected) {
        return step("receivesInOrder", step -> reception(step).inOrder(expected));
    }

    @Override
    public ReceivedStanzas receivesAll(StanzaTemplate... expected) {
        return step("receivesAll", step -> reception(step).all(expected));
    }

    @Override
    public XmppEntity receivesNothing() {
        return step("receivesNothing", step -> reception(step).nothing());
    }

    @Override
    public XmppEntity receivesNothing(StanzaTemplate unexpected) {
        return step("receivesNothing", step -> reception(step).nothing(unexpected));
    }

    @Override
    public XmppEntity eventually(Callable<Boolean> condition) {
        return step("eventually", step -> condition(step).holds(condition));
    }

    @Override
    public XmppEntity eventually(ThrowingRunnable assertions) {
        return step("eventually", step -> condition(step).passes(assertions));
    }

    private Condition condition(Step step) {
        return new Condition(stepper(), step, timeout());
    }

    @Override
    public Steps within(Duration timeout) {
        return new WithTimeout(stepper(), timeout);
    }

    /** Steps with a timeout of their own. */
    private static final class WithTimeout extends EntitySteps {

        private final ScenarioEntity entity;
        private final Duration timeout;

        WithTimeout(ScenarioEntity entity, Duration timeout) {
            this.entity = entity;
            this.timeout = timeout;
        }

        @Override
        ScenarioEntity stepper() {
            return entity;
        }

        @Override
        Duration timeout() {
            return timeout;
        }
    }
}
