package verona.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.core.ThrowingRunnable;
import verona.Received;
import verona.ReceivedStanzas;
import verona.Steps;
import verona.XmppClient;
import verona.stanza.StanzaTemplate;

/** Hands each step on to the client, with the timeout that holds here. */
abstract class ClientSteps implements Steps {

    abstract ScenarioClient stepper();

    Duration timeout() {
        return stepper().usualTimeout();
    }

    private Reception reception() {
        return new Reception(stepper(), timeout());
    }

    @Override
    public XmppClient connects() {
        return stepper().connect(timeout());
    }

    @Override
    public XmppClient disconnects() {
        return stepper().disconnect(timeout());
    }

    @Override
    public XmppClient drops() {
        return stepper().drop(timeout());
    }

    @Override
    public XmppClient sends(StanzaTemplate stanza) {
        return stepper().send(stanza, timeout());
    }

    @Override
    public XmppClient sendsRaw(String text) {
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
    public XmppClient receivesNothing() {
        return reception().nothing();
    }

    @Override
    public XmppClient receivesNothing(StanzaTemplate unexpected) {
        return reception().nothing(unexpected);
    }

    @Override
    public XmppClient eventually(Callable<Boolean> condition) {
        return new Condition(stepper(), timeout()).holds(condition);
    }

    @Override
    public XmppClient eventually(ThrowingRunnable assertions) {
        return new Condition(stepper(), timeout()).passes(assertions);
    }

    @Override
    public Steps within(Duration timeout) {
        return new WithTimeout(stepper(), timeout);
    }

    /** Steps with a timeout of their own. */
    private static final class WithTimeout extends ClientSteps {

        private final ScenarioClient client;
        private final Duration timeout;

        WithTimeout(ScenarioClient client, Duration timeout) {
            this.client = client;
            this.timeout = timeout;
        }

        @Override
        ScenarioClient stepper() {
            return client;
        }

        @Override
        Duration timeout() {
            return timeout;
        }
    }
}
