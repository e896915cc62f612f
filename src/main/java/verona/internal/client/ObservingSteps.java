package verona.internal.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import verona.Assertion;
import verona.ObservedStanza;
import verona.ObservedStanzas;
import verona.ProgramSteps;
import verona.Received;
import verona.XmppProgram;
import verona.internal.transcript.Step;
import verona.internal.transcript.Transcript.Kind;
import verona.stanza.StanzaTemplate;

/** Hands each step that observes a program on, with the timeout that holds here. */
interface ObservingSteps extends ProgramSteps {

    ScenarioProgram program();

    default Duration timeout() {
        return program().usualTimeout();
    }

    private XmppProgram act(String verb, Kind about, Consumer<Step> action) {
        return program()
                .take(
                        verb,
                        about,
                        step -> {
                            action.accept(step);
                            return program();
                        });
    }

    private ObservedStanza one(
            String verb, Kind about, Function<ReceivingStep, ReceivedStanza> action) {
        return program()
                .take(verb, about, step -> new One(program(), action.apply(receiving(step))));
    }

    private ObservedStanzas several(
            String verb, Kind about, Function<ReceivingStep, List<ReceivedStanza>> action) {
        return program()
                .take(
                        verb,
                        about,
                        step -> new Several(program(), List.copyOf(action.apply(receiving(step)))));
    }

    private ReceivingStep receiving(Step step) {
        return new ReceivingStep(program(), step, timeout());
    }

    @Override
    default XmppProgram logsIn() {
        return act(
                "logsIn", Kind.RECEIVED, step -> new LoginStep(program(), step).logIn(timeout()));
    }

    @Override
    default XmppProgram resumes() {
        return act(
                "resumes", Kind.RECEIVED, step -> new LoginStep(program(), step).resume(timeout()));
    }

    @Override
    default ObservedStanza sent(StanzaTemplate expected) {
        return one("sent", Kind.SENT, step -> step.any(expected));
    }

    @Override
    default ObservedStanza sentNext(StanzaTemplate expected) {
        return one("sentNext", Kind.SENT, step -> step.next(expected));
    }

    @Override
    default ObservedStanzas sentInOrder(StanzaTemplate... expected) {
        return several("sentInOrder", Kind.SENT, step -> step.inOrder(expected));
    }

    @Override
    default ObservedStanzas sentAll(StanzaTemplate... expected) {
        return several("sentAll", Kind.SENT, step -> step.all(expected));
    }

    @Override
    default XmppProgram sentNothing() {
        return act("sentNothing", Kind.SENT, step -> receiving(step).nothing());
    }

    @Override
    default XmppProgram sentNothing(StanzaTemplate unexpected) {
        return act("sentNothing", Kind.SENT, step -> receiving(step).nothing(unexpected));
    }

    @Override
    default ObservedStanza received(StanzaTemplate expected) {
        return one("received", Kind.RECEIVED, step -> step.any(expected));
    }

    @Override
    default ObservedStanza receivedNext(StanzaTemplate expected) {
        return one("receivedNext", Kind.RECEIVED, step -> step.next(expected));
    }

    @Override
    default ObservedStanzas receivedInOrder(StanzaTemplate... expected) {
        return several("receivedInOrder", Kind.RECEIVED, step -> step.inOrder(expected));
    }

    @Override
    default ObservedStanzas receivedAll(StanzaTemplate... expected) {
        return several("receivedAll", Kind.RECEIVED, step -> step.all(expected));
    }

    @Override
    default XmppProgram receivedNothing() {
        return act("receivedNothing", Kind.RECEIVED, step -> receiving(step).nothing());
    }

    @Override
    default XmppProgram receivedNothing(StanzaTemplate unexpected) {
        return act("receivedNothing", Kind.RECEIVED, step -> receiving(step).nothing(unexpected));
    }

    @Override
    default XmppProgram eventually(Callable<Boolean> condition) {
        return act("eventually", Kind.RECEIVED, step -> condition(step).holds(condition));
    }

    @Override
    default XmppProgram eventuallyAsserts(Assertion assertion) {
        return act("eventually", Kind.RECEIVED, step -> condition(step).passes(assertion));
    }

    private Condition condition(Step step) {
        return new Condition(program(), step, timeout());
    }

    @Override
    default ProgramSteps within(Duration timeout) {
        return new WithTimeout(program(), program().scenario().scaled(timeout));
    }

    /** Steps with a timeout of their own. */
    record WithTimeout(ScenarioProgram program, Duration timeout) implements ObservingSteps {}

    /** What a step for one stanza has taken. */
    record One(ScenarioProgram program, Received stanza)
            implements ObservingSteps, StanzaView, ObservedStanza {

        @Override
        public XmppProgram receiver() {
            return program;
        }

        /** The text as it came. */
        @Override
        public String toString() {
            return xml();
        }
    }

    /** What a step for several stanzas has taken. */
    record Several(ScenarioProgram program, List<Received> stanzas)
            implements ObservingSteps, ObservedStanzas {}
}
