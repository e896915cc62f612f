package verona.internal.client;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import verona.server.RunningTest;
import verona.stanza.Element;
import verona.stanza.Placeholders;

/** A test that plays a scenario, as far as a server has to know it that it controls. */
public final class ControllingTest implements RunningTest {

    private final Scenario scenario;
    private final ThreadLocal<Boolean> ending = ThreadLocal.withInitial(() -> false);

    ControllingTest(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Does something at a test's end, when all is handled that can be, and waits for nothing. */
    public void atTheEnd(Runnable check) {
        ending.set(true);
        try {
            check.run();
        } finally {
            ending.remove();
        }
    }

    @Override
    public void settle() {
        if (!ending.get()) {
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
    public void changed(String what, String owner, String key, @Nullable String value) {
        scenario.transcript().changed(what, owner, key, value);
    }

    @Override
    public void movesClock(Supplier<@Nullable Duration> due, Runnable move) {
        scenario.order().movesClock(due, move);
    }

    @Override
    public boolean isBarrier(Element stanza) {
        return Scenario.isBarrier(stanza);
    }
}
