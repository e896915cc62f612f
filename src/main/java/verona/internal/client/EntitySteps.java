package verona.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import verona.AllReceivedBy;
import verona.Assertion;
import verona.ReceivedBy;
import verona.Steps;
import verona.XmppEntity;
import verona.internal.transcript.Step;
import verona.stanza.StanzaTemplate;

/** Hands each step on to the entity, with the timeout that holds here. */
interface EntitySteps<A extends XmppEntity> extends Steps<A> {

    /** The same as {@link #stepper()}, as tests know it. */
    A receiver();

    ScenarioEntity stepper();

    default Duration timeout() {
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

    private A act(String verb, Consumer<Step> action) {
        return step(
                verb,
                step -> {
                    action.accept(step);
                    return receiver();
                });
    }

    private Reception reception(Step step) {
        return new Reception(stepper(), step, timeout());
    }

    @Override
    default A connects() {
        return act("connects", step -> stepper().connect(step, timeout()));
    }

    @Override
    default A disconnects() {
        return act("disconnects", step -> stepper().disconnect(step, timeout()));
    }

    @Override
    default A drops() {
        return act("drops", step -> stepper().drop(step, timeout()));
    }

    @Override
    default A sends(StanzaTemplate stanza) {
        return act("sends", step -> stepper().send(step, stanza, timeout()));
    }

    @Override
    default A sendsRaw(String text) {
        return act("sendsRaw", step -> stepper().sendRaw(step, text, timeout()));
    }

    @Override
    default ReceivedBy<A> receives(StanzaTemplate expected) {
        return step("receives", step -> taken(reception(step).any(expected)));
    }

    @Override
    default ReceivedBy<A> receivesNext(StanzaTemplate expected) {
        return step("receivesNext", step -> taken(reception(step).next(expected)));
    }

    @Override
    default AllReceivedBy<A> receivesInOrder(StanzaTemplate... expected) {
        return step("receivesInOrder", step -> taken(reception(step).inOrder(expected)));
    }

    @Override
    default AllReceivedBy<A> receivesAll(StanzaTemplate... expected) {
        return step("receivesAll", step -> taken(reception(step).all(expected)));
    }

    @Override
    default A receivesNothing() {
        return act("receivesNothing", step -> reception(step).nothing());
    }

    @Override
    default A receivesNothing(StanzaTemplate unexpected) {
        return act("receivesNothing", step -> reception(step).nothing(unexpected));
    }

    @Override
    default A eventually(Callable<Boolean> condition) {
        return act("eventually", step -> condition(step).holds(condition));
    }

    @Override
    default A eventually(Assertion assertion) {
        return act("eventually", step -> condition(step).passes(assertion));
    }

    private ReceivedBy<A> taken(ReceivedStanza stanza) {
        return new TakenStanza<>(receiver(), stepper(), stanza);
    }

    private AllReceivedBy<A> taken(List<ReceivedStanza> stanzas) {
        return new TakenStanzas<>(receiver(), stepper(), List.copyOf(stanzas));
    }

    private Condition condition(Step step) {
        return new Condition(stepper(), step, timeout());
    }

    @Override
    default Steps<A> within(Duration timeout) {
        return new WithTimeout<>(receiver(), stepper(), timeout);
    }

    /** Steps with a timeout of their own. */
    record WithTimeout<A extends XmppEntity>(A receiver, ScenarioEntity stepper, Duration timeout)
            implements EntitySteps<A> {}
}
