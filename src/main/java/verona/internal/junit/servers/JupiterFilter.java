package verona.internal.junit.servers;

import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Takes from Jupiter the scenarios that {@link ServersEngine} plays.
 *
 * <p>A filter does not see the configuration parameters. JUnit asks all engines for their tests
 * first, and then, on the same thread, the filters.
 */
public final class JupiterFilter implements PostDiscoveryFilter {

    private static final ThreadLocal<Boolean> ACTIVE = ThreadLocal.withInitial(() -> false);

    /** For JUnit. */
    public JupiterFilter() {}

    /** Says whether scenarios are played on several servers. */
    static void activate(boolean active) {
        ACTIVE.set(active);
    }

    @Override
    public FilterResult apply(TestDescriptor test) {
        return ACTIVE.get() && isOfJupiter(test) && isScenario(test)
                ? FilterResult.excluded("is played on each of " + ServerNames.SETTING)
                : FilterResult.included("");
    }

    private static boolean isOfJupiter(TestDescriptor test) {
        return test.getUniqueId().getEngineId().filter(Jupiter.ID::equals).isPresent();
    }

    private static boolean isScenario(TestDescriptor test) {
        return test.getSource().filter(Scenarios::isMethodOfOne).isPresent();
    }
}
