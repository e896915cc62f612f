package verona.internal.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.reporting.OutputDirectoryProvider;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs test cases with the real engine. */
public final class Engine {

    private Engine() {}

    public static EngineExecutionResults run(Class<?>... cases) {
        return run(Map.of(), cases);
    }

    public static EngineExecutionResults run(Map<String, String> settings, Class<?>... cases) {
        return builder(settings, cases).execute();
    }

    /** With a folder for what tests publish, a folder for each test in it. */
    public static EngineExecutionResults run(
            Map<String, String> settings, Path output, Class<?>... cases) {
        return builder(settings, cases).outputDirectoryProvider(new Output(output)).execute();
    }

    private static EngineTestKit.Builder builder(Map<String, String> settings, Class<?>... cases) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("verona.report", "never")
                .configurationParameter("verona.ignored", "verona.golden, verona.corpus")
                .configurationParameters(settings)
                .selectors(
                        Arrays.stream(cases)
                                .map(type -> selectClass(type))
                                .toArray(ClassSelector[]::new));
    }

    private record Output(Path root) implements OutputDirectoryProvider {

        @Override
        public Path getRootDirectory() {
            return root;
        }

        @Override
        public Path createOutputDirectory(TestDescriptor test) throws IOException {
            return Files.createDirectories(root.resolve(test.getLegacyReportingName()));
        }
    }

    /** The message of the first failure, of a test or of a container. */
    public static String failureOf(Class<?>... cases) {
        return failureOf(run(cases));
    }

    public static String failureOf(EngineExecutionResults results) {
        return String.valueOf(thrownBy(results).getMessage());
    }

    public static Throwable thrownBy(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .findFirst()
                .map(Engine::thrown)
                .orElseThrow(() -> new AssertionError("nothing failed"));
    }

    /** What all tests and containers have failed by. */
    public static List<Throwable> allThrownBy(EngineExecutionResults results) {
        return results.allEvents().failed().stream().map(Engine::thrown).toList();
    }

    private static Throwable thrown(Event event) {
        return event.getRequiredPayload(org.junit.platform.engine.TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    public static void allPass(int tests, EngineExecutionResults results) {
        results.allEvents().failed().stream()
                .findFirst()
                .ifPresent(
                        event -> {
                            throw new AssertionError(
                                    event.getTestDescriptor().getDisplayName(), thrown(event));
                        });
        results.testEvents().assertStatistics(count -> count.succeeded(tests));
    }
}
