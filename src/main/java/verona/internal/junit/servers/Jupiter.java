package verona.internal.junit.servers;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** JUnit Jupiter alone, by a launcher of its own. */
final class Jupiter {

    static final String ID = "junit-jupiter";

    private Jupiter() {}

    static Launcher launcher() {
        return LauncherFactory.create(
                LauncherConfig.builder()
                        .enableTestEngineAutoRegistration(false)
                        .enableLauncherSessionListenerAutoRegistration(false)
                        .enableLauncherDiscoveryListenerAutoRegistration(false)
                        .enablePostDiscoveryFilterAutoRegistration(false)
                        .enableTestExecutionListenerAutoRegistration(false)
                        .addTestEngines(engine())
                        .build());
    }

    static LauncherDiscoveryRequest request(
            List<? extends DiscoverySelector> selectors,
            List<Filter<?>> filters,
            Map<String, String> parameters) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .filters(filters.toArray(Filter[]::new))
                .configurationParameters(parameters)
                .build();
    }

    private static TestEngine engine() {
        return ServiceLoader.load(TestEngine.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(engine -> engine.getId().equals(ID))
                .findFirst()
                .orElseThrow(
                        () ->
                                new JUnitException(
                                        ServerNames.SETTING
                                                + " needs JUnit Jupiter: add"
                                                + " org.junit.jupiter:junit-jupiter-engine"));
    }
}
