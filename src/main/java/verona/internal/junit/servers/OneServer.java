package verona.internal.junit.servers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.ConfigurationParameters;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.discovery.PackageNameFilter;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** A server, as the container of the tests that are played on it. */
public final class OneServer extends AbstractTestDescriptor {

    /** Says which server of several a test is played on; not set where there are not several. */
    public static final String PLAYED_ON = "verona-played-on";

    /** Where the report of a test is that is played on one of several servers. */
    public static final String REPORT = "verona-report";

    private static final String SEGMENT = "server";
    private static final PostDiscoveryFilter SCENARIOS = OneServer::filter;

    private final Launcher launcher;
    private final Map<String, String> parameters;

    private OneServer(
            UniqueId id, String server, Launcher launcher, Map<String, String> parameters) {
        super(id, server);
        this.launcher = launcher;
        this.parameters = parameters;
    }

    /** With the tests that Jupiter finds. */
    static OneServer discover(String server, EngineDiscoveryRequest request, UniqueId parent) {
        UniqueId id = parent.append(SEGMENT, server);
        Map<String, String> parameters = parameters(server, request.getConfigurationParameters());
        OneServer one = new OneServer(id, server, Jupiter.launcher(), parameters);
        List<DiscoverySelector> selectors =
                request.getSelectorsByType(DiscoverySelector.class).stream()
                        .map(selector -> JupiterIds.selector(selector, id))
                        .toList();
        one.mirror(one.launcher.discover(Jupiter.request(selectors, filters(request), parameters)));
        return one;
    }

    private static FilterResult filter(TestDescriptor test) {
        boolean other = test.getSource().filter(Scenarios::isMethodOfAnother).isPresent();
        return FilterResult.includedIf(!other);
    }

    private static List<Filter<?>> filters(EngineDiscoveryRequest request) {
        List<Filter<?>> filters = new ArrayList<>(List.of(SCENARIOS));
        filters.addAll(request.getFiltersByType(ClassNameFilter.class));
        filters.addAll(request.getFiltersByType(PackageNameFilter.class));
        return filters;
    }

    private static Map<String, String> parameters(String server, ConfigurationParameters given) {
        Map<String, String> parameters = new HashMap<>();
        for (String key : given.keySet()) {
            given.get(key).ifPresent(value -> parameters.put(key, value));
        }
        parameters.put("verona.server", server);
        parameters.put(PLAYED_ON, server);
        return parameters;
    }

    private void mirror(TestPlan plan) {
        for (TestIdentifier engine : plan.getRoots()) {
            plan.getChildren(engine).forEach(test -> mirror(plan, test, this));
        }
    }

    private void mirror(TestPlan plan, TestIdentifier test, TestDescriptor parent) {
        TestDescriptor mirrored = new TestOnServer(JupiterIds.inside(getUniqueId(), test), test);
        parent.addChild(mirrored);
        plan.getChildren(test).forEach(child -> mirror(plan, child, mirrored));
    }

    /** Has Jupiter run the tests that are left. */
    void execute(EngineExecutionListener listener, Outcomes outcomes) {
        JupiterListener jupiter =
                new JupiterListener(this, listener, outcomes.on(getDisplayName()));
        LauncherDiscoveryRequest request =
                Jupiter.request(jupiter.selectors(), List.of(), parameters);
        jupiter.begin();
        launcher.execute(request, jupiter);
        jupiter.end();
    }

    /** As Surefire knows an invocation of a class: it then gives tests their full names. */
    @Override
    public String getLegacyReportingName() {
        return "[" + getDisplayName() + "]";
    }

    @Override
    public Type getType() {
        return Type.CONTAINER;
    }
}
