package verona.internal.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** Runs a test by the JUnit that its class loader finds, and gives the failures as texts. */
public final class OldJUnitRun implements Callable<List<String>> {

    /** For the class loader's owner. */
    public OldJUnitRun() {}

    @XmppTest
    static class PlainTestCases {
        @Client XmppClient romeo;

        @Test
        void test() {}
    }

    @Override
    public List<String> call() {
        List<String> ended = new ArrayList<>();
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(PlainTestCases.class))
                        .configurationParameter("verona.report", "never")
                        .build();
        LauncherFactory.create()
                .execute(
                        request,
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(
                                    TestIdentifier test, TestExecutionResult result) {
                                ended.add(
                                        test.getDisplayName()
                                                + " "
                                                + result.getStatus()
                                                + result.getThrowable()
                                                        .map(e -> ": " + e.getMessage())
                                                        .orElse(""));
                            }
                        });
        return ended;
    }
}
