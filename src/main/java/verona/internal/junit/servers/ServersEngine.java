package verona.internal.junit.servers;

import java.util.List;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;

/**
 * Plays the tests of classes with {@link verona.XmppTest} once on each server that the setting
 * {@code verona.servers} names. Each server has a container of its own, in which JUnit Jupiter runs
 * the tests with the setting {@code verona.server}. Without the setting the engine finds no test.
 *
 * <p>JUnit finds it by {@link java.util.ServiceLoader}, as it finds {@link JupiterFilter}, which
 * keeps Jupiter from running the same tests once more.
 */
public final class ServersEngine implements TestEngine {

    static final String ID = "verona";

    /** For JUnit. */
    public ServersEngine() {}

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
        List<String> servers = ServerNames.of(request.getConfigurationParameters());
        JupiterFilter.activate(!servers.isEmpty());
        AllServers all = new AllServers(id);
        for (String server : servers) {
            all.addChild(OneServer.discover(server, request, id));
        }
        return all;
    }

    @Override
    public void execute(ExecutionRequest request) {
        TestDescriptor all = request.getRootTestDescriptor();
        EngineExecutionListener listener = request.getEngineExecutionListener();
        listener.executionStarted(all);
        Outcomes outcomes = new Outcomes();
        for (TestDescriptor server : all.getChildren()) {
            ((OneServer) server).execute(listener, outcomes);
        }
        outcomes.write(request.getConfigurationParameters());
        listener.executionFinished(all, TestExecutionResult.successful());
    }
}
