package verona.internal.junit.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Reports what Jupiter runs on one server, as tests inside the container of that server. */
final class JupiterListener implements TestExecutionListener {

    private final OneServer server;
    private final EngineExecutionListener listener;
    private final OutcomesOnServer outcomes;
    private final Map<UniqueId, TestOnServer> tests = new HashMap<>();
    private TestExecutionResult result = TestExecutionResult.successful();

    JupiterListener(OneServer server, EngineExecutionListener listener, OutcomesOnServer outcomes) {
        this.server = server;
        this.listener = listener;
        this.outcomes = outcomes;
        for (TestDescriptor each : server.getDescendants()) {
            TestOnServer test = (TestOnServer) each;
            tests.put(test.test().getUniqueIdObject(), test);
        }
    }

    /** What Jupiter is to run: filters may have taken tests away. */
    List<DiscoverySelector> selectors() {
        return tests.values().stream()
                .filter(test -> test.getChildren().isEmpty())
                .<DiscoverySelector>map(
                        test -> DiscoverySelectors.selectUniqueId(test.test().getUniqueId()))
                .toList();
    }

    void begin() {
        listener.executionStarted(server);
    }

    void end() {
        listener.executionFinished(server, result);
    }

    @Override
    public void dynamicTestRegistered(TestIdentifier registered) {
        UniqueId parent = registered.getParentIdObject().orElseThrow();
        TestOnServer test =
                new TestOnServer(JupiterIds.inside(server.getUniqueId(), registered), registered);
        synchronized (tests) {
            tests.get(parent).addChild(test);
            tests.put(registered.getUniqueIdObject(), test);
        }
        listener.dynamicTestRegistered(test);
    }

    @Override
    public void executionStarted(TestIdentifier started) {
        TestOnServer test = find(started);
        if (test != null) {
            outcomes.started(test);
            listener.executionStarted(test);
        }
    }

    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        TestOnServer test = find(skipped);
        if (test != null) {
            outcomes.skipped(test, reason);
            listener.executionSkipped(test, reason);
        }
    }

    @Override
    public void executionFinished(TestIdentifier finished, TestExecutionResult how) {
        TestOnServer test = find(finished);
        if (test != null) {
            outcomes.finished(test, how);
            listener.executionFinished(test, how);
        } else {
            result = how;
        }
    }

    @Override
    public void reportingEntryPublished(TestIdentifier by, ReportEntry entry) {
        TestOnServer test = find(by);
        String report = entry.getKeyValuePairs().get(OneServer.REPORT);
        if (test != null && report != null) {
            outcomes.reported(test, Path.of(report));
        } else if (test != null) {
            listener.reportingEntryPublished(test, entry);
        }
    }

    @Override
    public void fileEntryPublished(TestIdentifier by, FileEntry file) {
        TestOnServer test = find(by);
        if (test != null) {
            listener.fileEntryPublished(test, file);
        }
    }

    /** Null for the engine, which stands for the server here. */
    private @Nullable TestOnServer find(TestIdentifier test) {
        synchronized (tests) {
            return tests.get(test.getUniqueIdObject());
        }
    }
}
