package verona.internal.client;

import org.jspecify.annotations.Nullable;

/** The scenario of the test that runs on a thread, or on one that the test has started. */
public final class RunningScenario {

    private static final ThreadLocal<@Nullable Scenario> CURRENT = new InheritableThreadLocal<>();

    private RunningScenario() {}

    /** From now on that one runs on this thread; null for none. */
    public static void set(@Nullable Scenario scenario) {
        if (scenario == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(scenario);
        }
    }

    /**
     * The one that runs on this thread.
     *
     * @param method who asks, for the error
     * @throws IllegalStateException if there is none
     */
    public static Scenario of(String method) {
        Scenario current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException(
                    method
                            + "(…) is for tests of classes with @XmppTest, which declare a client,"
                            + " a component or a program, on a thread of the test");
        }
        return current;
    }
}
