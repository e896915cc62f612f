package verona.internal.script.play;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.TestedConnection;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptFiles;
import verona.server.XmppServer;

/**
 * Plays every script of a folder ({@code verona.corpus}, or else the community's scripts where they
 * lie beside the project), each on a fresh server, and writes {@code target/verona/corpus.txt}.
 */
class ScansionCorpusTest {

    private static final Path REPORT = Path.of("target/verona/corpus.txt");
    private static final ScenarioRules RULES =
            new ScenarioRules(Duration.ofSeconds(5), true)
                    .withConnection(TestedConnection.options());

    private final Map<String, String> expectedFailures = new HashMap<>();
    private final List<String> report = new ArrayList<>();
    private int passed;

    @BeforeEach
    void readExpectedFailures() throws IOException {
        String resource = "expected-failures.txt";
        try (InputStream in = ScansionCorpusTest.class.getResourceAsStream(resource)) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            all.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 3))
                    .filter(words -> words[0].equals(CorpusServer.name()))
                    .forEach(words -> expectedFailures.put(words[1], words[2]));
        }
    }

    @TestFactory
    Stream<DynamicTest> corpus() {
        CorpusServer.assumeScriptsFit();
        String folder = System.getProperty("verona.corpus", "../shared/scansion");
        assumeTrue(
                System.getProperty("verona.corpus") != null || Files.isDirectory(Path.of(folder)),
                "there is no folder " + folder + ": give one with -Dverona.corpus=FOLDER");
        return ScriptFiles.in(folder, ScansionCorpusTest.class.getClassLoader()).stream()
                .map(file -> DynamicTest.dynamicTest(file.fileName(), () -> play(file)));
    }

    private void play(ScriptFile file) {
        String expected = expectedFailures.get(file.fileName());
        Throwable failure = outcome(file);
        if (failure instanceof TestAbortedException aborted) {
            throw aborted;
        }
        if (expected == null && failure != null) {
            fail(failure);
        } else if (expected != null && failure == null) {
            fail("it passes, and is expected to fail: " + expected);
        }
    }

    private Throwable outcome(ScriptFile file) {
        long begun = System.nanoTime();
        try (XmppServer server = CorpusServer.start()) {
            begun = System.nanoTime();
            new ScriptPlayer(server, RULES).play(file.parse(), false);
            passed++;
            note("PASS", file, begun, "");
            return null;
        } catch (RuntimeException | AssertionError e) {
            note(
                    "FAIL",
                    file,
                    begun,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return e;
        }
    }

    private void note(String outcome, ScriptFile file, long begun, String reason) {
        long millis = (System.nanoTime() - begun) / 1_000_000;
        report.add((outcome + " " + file.fileName() + " " + millis + " " + reason).strip());
    }

    @AfterEach
    void writeReport() {
        if (report.isEmpty()) {
            return;
        }
        List<String> lines = new ArrayList<>(report);
        lines.add(passed + " of " + report.size());
        try {
            Files.createDirectories(REPORT.getParent());
            Files.write(REPORT, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
