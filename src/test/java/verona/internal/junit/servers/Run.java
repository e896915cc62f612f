package verona.internal.junit.servers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import verona.server.embedded.EmbeddedServer;

/** A run of test cases by JUnit's launcher, with all engines and filters that it finds. */
final class Run implements TestExecutionListener {

    private final List<String> lines = new ArrayList<>();
    private final List<TestIdentifier> tests = new ArrayList<>();
    private TestPlan plan;

    /** On the embedded server, and on another that is already running. */
    static Run onTwoServers(Map<String, String> more, Object... selectorsAndFilters) {
        try (EmbeddedServer external = EmbeddedServer.start()) {
            Map<String, String> settings = new HashMap<>();
            settings.put("verona.servers", "embedded, external");
            settings.put("verona.external.host", external.host());
            settings.put("verona.external.port", String.valueOf(external.port()));
            settings.put("verona.external.domain", external.domain());
            settings.put("verona.external.accounts", "register");
            settings.putAll(more);
            return with(settings, selectorsAndFilters);
        }
    }

    static Run with(Map<String, String> settings, Object... selectorsAndFilters) {
        LauncherDiscoveryRequestBuilder request =
                LauncherDiscoveryRequestBuilder.request()
                        .configurationParameter("verona.report", "never")
                        .configurationParameter("verona.ignored", "verona.golden, verona.corpus")
                        .configurationParameters(settings);
        for (Object each : selectorsAndFilters) {
            if (each instanceof DiscoverySelector selector) {
                request.selectors(selector);
            } else {
                request.filters((Filter<?>) each);
            }
        }
        Run run = new Run();
        LauncherFactory.create().execute(request.build(), run);
        return run;
    }

    /** What has become of each test, with the names of its containers. */
    List<String> lines() {
        return lines;
    }

    /** The tests that have been started. */
    List<TestIdentifier> tests() {
        return tests;
    }

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
    }

    @Override
    public synchronized void executionSkipped(TestIdentifier test, String reason) {
        lines.add(path(test) + ": skipped: " + reason);
    }

    @Override
    public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            tests.add(test);
        }
        if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            lines.add(path(test) + ": " + said(result));
        }
    }

    private static String said(TestExecutionResult result) {
        String status = result.getStatus().name().toLowerCase(Locale.ROOT);
        return result.getThrowable()
                .map(thrown -> status + ": " + thrown.getMessage().lines().findFirst().orElse(""))
                .orElse(status);
    }

    private String path(TestIdentifier test) {
        String parent = plan.getParent(test).map(this::path).orElse("");
        String name = test.getDisplayName().replaceFirst("^\\w+\\$", "");
        return parent.isEmpty() ? name : parent + " / " + name;
    }
}
