package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import verona.StepError;

/** A test that is stopped says which step waited, and draws it, in each kind of output. */
@Isolated("sets what is the same for the whole JVM")
class StoppedTest {

    private static final String HEADLINE =
            "juliet receives: the test was stopped while it waited, after ";
    private static final String EVENT = "receives was stopped";
    private static final String LABEL = "chat, 'Good morrow'";

    @TempDir Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private Throwable fails(String test) {
        PrintStream usual = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return failureOf(test);
        } finally {
            System.setOut(usual);
        }
    }

    private Throwable failureOf(String test) {
        return EngineTestKit.engine("junit-jupiter")
                .configurationParameter("verona.report", "failures")
                .configurationParameter("verona.annotations", "github")
                .configurationParameter("verona.ignored", "verona.golden, verona.corpus")
                .configurationParameter("verona.report.folder", folder.toString())
                .selectors(selectMethod(StoppedTestCases.class, test))
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                .map(result -> result.getThrowable().orElseThrow())
                .findFirst()
                .orElseThrow(() -> new AssertionError("it has passed"));
    }

    private String file(String test, String name) throws IOException {
        return Files.readString(
                folder.resolve(StoppedTestCases.class.getName()).resolve(test).resolve(name));
    }

    @ParameterizedTest
    @CsvSource({
        "inTheSameThread, java.util.concurrent.TimeoutException",
        "inASeparateThread, java.util.concurrent.TimeoutException",
        "byAnAssertion, org.opentest4j.AssertionFailedError",
        "byItself, verona.StepError",
        "whileAnotherThreadWaits, java.lang.IllegalStateException"
    })
    void namesAndDrawsTheStep(String test, Class<? extends Throwable> type) throws IOException {
        Throwable thrown = fails(test);
        assertThat(thrown).isExactlyInstanceOf(type);
        assertThat(Stream.concat(Stream.of(thrown), Stream.of(thrown.getSuppressed())))
                .filteredOn(StepError.class::isInstance)
                .singleElement()
                .matches(error -> error.getMessage().startsWith(HEADLINE));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .filteredOn(line -> line.startsWith("::error file="))
                .singleElement()
                .matches(line -> line.contains("/StoppedTestCases.java,line="))
                .matches(line -> line.contains(HEADLINE));
        assertThat(file(test, "transcript.txt"))
                .contains(HEADLINE, EVENT, "~ " + LABEL + " ~", "~~ never came");
        assertThat(file(test, "diagram.mmd")).contains(": " + EVENT, "never came: " + LABEL);
        assertThat(file(test, "index.html")).contains(HEADLINE, "\"event\":\"stopped\"");
        assertThat(file(test, "transcript.jsonl"))
                .contains("\"event\":\"stopped\"", "\"label\":\"" + LABEL + "\"");
        assertThat(file(test, "transcript.jsonl").lines())
                .filteredOn(line -> line.contains("\"headline\":\"" + HEADLINE))
                .as("said once")
                .hasSize(1);
    }
}
