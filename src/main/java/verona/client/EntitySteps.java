package verona.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ThrowingRunnable;
import verona.Received;
import verona.ReceivedStanzas;
import verona.Steps;
import verona.XmppEntity;
import verona.stanza.StanzaTemplate;

/** Hands each step on to the entity, with the timeout that holds here. */
abstract class EntitySteps implements Steps {

    abstract ScenarioEntity stepper();

    Duration timeout() {
        return stepper().usualTimeout();
    }

    private Reception reception() {
        return new Reception(stepper(), timeout());
    }

    @Override
    public XmppEntity connects() {
        return stepper().connect(timeout());
    }

    @Override
    public XmppEntity disconnects() {
        return stepper().disconnect(timeout());
    }

    @Override
    public XmppEntity drops() {
        return stepper().drop(timeout());
    }

    @Override
    public XmppEntity sends(StanzaTemplate stanza) {
        return stepper().send(stanza, timeout());
    }

    @Override
    public XmppEntity sendsRaw(String text) {
        return stepper().sendRaw(text, timeout());
    }

    @Override
    public Received receives(StanzaTemplate expected) {
        return reception().any(expected);
    }

    @Override
    public Received receivesNext(StanzaTemplate expected) {
        return reception().next(expected);
    }

    @Override
    public ReceivedStanzas receivesInOrder(StanzaTemplate... expected) {
        return reception().inOrder(expected);
    }

    @Override
    public ReceivedStanzas receivesAll(StanzaTemplate... expected) {
        return reception().all(expected);
    }

    @Override
    public XmppEntity receivesNothing() {
        return reception().nothing();
    }

    @Override
    public XmppEntity receivesNothing(StanzaTemplate unexpected) {
        return reception().nothing(unexpected);
    }

    @Override
    public XmppEntity eventually(Callable<Boolean> condition) {
        return new Condition(stepper(), timeout()).holds(condition);
    }

    @Override
    public XmppEntity eventually(ThrowingRunnable assertions) {
        return new Condition(stepper(), timeout()).passes(assertions);
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
