package verona.internal.script.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.Event;
import org.opentest4j.TestAbortedException;
import verona.BesideOthers;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.TestedConnection;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.play.CorpusServer;
import verona.internal.script.play.ScriptPlayer;
import verona.internal.server.prosody.InstalledProsody;
import verona.script.JavaTest;
import verona.script.ScriptTranslator;
import verona.server.ServerException;
import verona.server.ServerKind;
import verona.server.Servers;
import verona.server.XmppServer;

/**
 * Translates every script of a folder ({@code verona.corpus}, or else the community's scripts where
 * they lie beside the project) and plays the tests on one server, as far as they share one. A test
 * has to pass if its script does, on a server of its own that is started in the same way. {@code
 * target/verona/corpus-java.txt} says about each.
 */
@BesideOthers
class TranslatedCorpusTest {

    private static final Path REPORT = Path.of("target/verona/corpus-java.txt");
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final String PASSES = "";

    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Class<?>> classes = new HashMap<>();
    private final Map<String, String> outcomes = new HashMap<>();
    private final List<String> report = new ArrayList<>();
    private boolean clockGoesOn;

    @TestFactory
    Stream<DynamicTest> corpus(@TempDir Path folder) throws IOException {
        JavaTests.requireCorpus();
        List<ScriptFile> files = JavaTests.corpus();
        configure();
        List<JavaTest> tests =
                files.stream()
                        .map(file -> new ScriptTranslator().translate(file.parse(), "corpus"))
                        .toList();
        play(JavaTests.compile(tests, folder));
        Stream<DynamicTest> all =
                files.stream()
                        .map(
                                file ->
                                        DynamicTest.dynamicTest(
                                                file.fileName(),
                                                () -> check(file, tests.get(files.indexOf(file)))));
        return Stream.concat(all, Stream.of(DynamicTest.dynamicTest("report", this::write)));
    }

    private void configure() {
        settings.put("verona.timeout", TIMEOUT.toMillis() + "ms");
        String server = Servers.provider(ServerKind.DEFAULT, this::setting).name();
        clockGoesOn = !server.equals("prosody");
        if (server.equals("prosody")) {
            InstalledProsody.assume();
            settings.put("verona.prosody.config", CorpusServer.config().toString());
        }
    }

    private String setting(String name) {
        return settings.getOrDefault(name, System.getProperty(name));
    }

    private void play(List<Class<?>> tests) {
        tests.forEach(test -> classes.put(test.getSimpleName(), test));
        JavaTests.run(settings, tests).testEvents().finished().stream()
                .forEach(event -> outcomes.put(className(event), outcome(event)));
    }

    private static String className(Event event) {
        return event.getTestDescriptor().getParent().orElseThrow().getDisplayName();
    }

    private static String outcome(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(TranslatedCorpusTest::headline)
                .orElse(PASSES);
    }

    private static String headline(Throwable failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("fails");
    }

    private void check(ScriptFile file, JavaTest test) {
        String ofScript = play(file);
        if (ofScript.equals(PASSES) && clockGoesOn && !passes(test)) {
            // What it has against a server that has been up for a while is not the test's fault.
            play(List.of(classes.get(test.className())));
        }
        String ofTest = Objects.requireNonNull(outcomes.get(test.className()));
        String result = ofTest.equals(PASSES) ? "PASS " : "FAIL ";
        String more = ofScript.equals(PASSES) ? ofTest : ofTest + " (its script: " + ofScript + ")";
        report.add((result + test.className() + " " + more).strip());
        if (!ofScript.equals(PASSES) && !ofTest.equals(PASSES)) {
            throw new TestAbortedException("its script fails too: " + ofScript);
        }
        assertThat(ofTest).isEqualTo(PASSES);
    }

    private boolean passes(JavaTest test) {
        return PASSES.equals(outcomes.get(test.className()));
    }

    private String play(ScriptFile file) {
        try (XmppServer server = Servers.start(this::setting)) {
            new ScriptPlayer(
                            server,
                            new ScenarioRules(TIMEOUT, true)
                                    .withConnection(TestedConnection.options()))
                    .play(file.parse(), false);
            return PASSES;
        } catch (AssertionError | ServerException e) {
            return headline(e);
        }
    }

    private void write() throws IOException {
        long passed = report.stream().filter(line -> line.startsWith("PASS")).count();
        report.add(passed + " of " + report.size());
        Files.createDirectories(REPORT.getParent());
        Files.write(REPORT, report);
    }
}
