package verona.internal.junit;

import verona.internal.client.Scenario;
import verona.server.RunningTest;
import verona.stanza.Element;
import verona.stanza.Placeholders;

/** A test, as far as the server has to know it that it controls. */
final class ControllingTest implements RunningTest {

    private final Scenario scenario;
    private volatile boolean ending;

    ControllingTest(Scenario scenario) {
        this.scenario = scenario;
    }

    /** From now on nothing is waited for: all is handled that can be. */
    void end() {
        ending = true;
    }

    @Override
    public void settle() {
        if (!ending) {
            scenario.settle();
        }
    }

    @Override
    public Placeholders placeholders() {
        return scenario.placeholders();
    }

    @Override
    public boolean isSender(String address) {
        return scenario.isSender(address);
    }

    @Override
    public boolean isBarrier(Element stanza) {
        return Scenario.isBarrier(stanza);
    }
}
