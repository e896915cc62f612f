package verona.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import verona.AllReceivedBy;
import verona.Assertion;
import verona.Received;
import verona.ReceivedBy;
import verona.Steps;
import verona.XmppEntity;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript;
import verona.stanza.StanzaTemplate;

/** Hands each step on to the entity, with the timeout that holds here. */
interface EntitySteps<A extends XmppEntity> extends Steps<A> {

    /** The same as {@link #entity()}, as tests know it. */
    A receiver();

    ConnectingEntity entity();

    default Duration timeout() {
        return entity().usualTimeout();
    }

    /** The name of the step that these steps are parts of, {@code ""} for none. */
    default String whole() {
        return "";
    }

    /** Takes a step, and names it. */
    default <T> T step(String verb, Function<Step, T> action) {
        String name = whole().isEmpty() ? verb : verb + " in " + whole();
        return entity().take(name, Transcript.Kind.RECEIVED, action);
    }

    private A act(String verb, Consumer<Step> action) {
        return step(
                verb,
                step -> {
                    action.accept(step);
                    return receiver();
                });
    }

    private ConnectingStep connecting(Step step) {
        return new ConnectingStep(entity(), step, timeout());
    }

    private SendingStep sending(Step step) {
        return new SendingStep(entity(), step, timeout());
    }

    /** A step that receives. */
    default ReceivingStep receiving(Step step) {
        return new ReceivingStep(entity(), step, timeout());
    }

    @Override
    default A connects() {
        return act("connects", step -> connecting(step).connect());
    }

    @Override
    default A disconnects() {
        return act("disconnects", step -> connecting(step).disconnect());
    }

    @Override
    default A drops() {
        return act("drops", step -> connecting(step).drop());
    }

    @Override
    default A resumes() {
        return act("resumes", step -> connecting(step).resume());
    }

    @Override
    default A acknowledges() {
        return act("acknowledges", step -> sending(step).acknowledgement(null));
    }

    @Override
    default A acknowledges(long h) {
        return act("acknowledges", step -> sending(step).acknowledgement(h));
    }

    @Override
    default A sends(StanzaTemplate stanza) {
        return act("sends", step -> sending(step).stanza(stanza));
    }

    @Override
    default A sendsRaw(String text) {
        return act("sendsRaw", step -> sending(step).raw(text));
    }

    @Override
    default ReceivedBy<A> receives(StanzaTemplate expected) {
        return step("receives", step -> taken(receiving(step).any(expected)));
    }

    @Override
    default ReceivedBy<A> receivesNext(StanzaTemplate expected) {
        return step("receivesNext", step -> taken(receiving(step).next(expected)));
    }

    @Override
    default AllReceivedBy<A> receivesInOrder(StanzaTemplate... expected) {
        return step("receivesInOrder", step -> taken(receiving(step).inOrder(expected)));
    }

    @Override
    default AllReceivedBy<A> receivesAll(StanzaTemplate... expected) {
        return step("receivesAll", step -> taken(receiving(step).all(expected)));
    }

    @Override
    default A receivesNothing() {
        return act("receivesNothing", step -> receiving(step).nothing());
    }

    @Override
    default A receivesNothing(StanzaTemplate unexpected) {
        return act("receivesNothing", step -> receiving(step).nothing(unexpected));
    }

    @Override
    default A ignores(StanzaTemplate stanza) {
        return act("ignores", step -> receiving(step).ignore(stanza));
    }

    @Override
    default List<Received> unread() {
        return entity().unread();
    }

    @Override
    default A eventually(Callable<Boolean> condition) {
        return act("eventually", step -> condition(step).holds(condition));
    }

    @Override
    default A eventuallyAsserts(Assertion assertion) {
        return act("eventually", step -> condition(step).passes(assertion));
    }

    /** What a step for one stanza has taken. */
    default ReceivedBy<A> taken(ReceivedStanza stanza) {
        return new TakenStanza<>(receiver(), entity(), stanza);
    }

    /** What a step for several stanzas has taken. */
    default AllReceivedBy<A> taken(List<ReceivedStanza> stanzas) {
        return new TakenStanzas<>(receiver(), entity(), List.copyOf(stanzas));
    }

    private Condition condition(Step step) {
        return new Condition(entity(), step, timeout());
    }

    @Override
    default Steps<A> within(Duration timeout) {
        return new WithTimeout<>(receiver(), entity(), entity().scenario().scaled(timeout));
    }

    /** Steps with a timeout of their own. */
    record WithTimeout<A extends XmppEntity>(A receiver, ConnectingEntity entity, Duration timeout)
            implements EntitySteps<A> {}
}
