package verona.internal.script.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import verona.XmppTest;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptFiles;
import verona.script.JavaTest;

/** Tests that were written from scripts, compiled. */
public final class JavaTests {

    private static final Path SCRIPTS = Path.of("src/test/resources/verona/script/scs");

    private static final String CORPUS = System.getProperty("verona.corpus", "../shared/scansion");

    private JavaTests() {}

    /** The scripts that are written for this. */
    public static Stream<ScriptFile> scripts() {
        return ScriptFiles.in(SCRIPTS.toString(), JavaTests.class.getClassLoader()).stream();
    }

    /** Those of the folder that {@code verona.corpus} names, or that lie beside the project. */
    static List<ScriptFile> corpus() {
        return hasCorpus() ? ScriptFiles.in(CORPUS, JavaTests.class.getClassLoader()) : List.of();
    }

    /** Skips the test, with a message, if there is no such folder. */
    static void requireCorpus() {
        assumeTrue(
                hasCorpus(),
                "there is no folder " + CORPUS + ": give one with -Dverona.corpus=FOLDER");
    }

    private static boolean hasCorpus() {
        return System.getProperty("verona.corpus") != null || Files.isDirectory(Path.of(CORPUS));
    }

    /** Compiles them, without a warning, into a folder; the classes in their order. */
    public static List<Class<?>> compile(List<JavaTest> tests, Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        for (JavaTest test : tests) {
            files.add(test.writeTo(folder));
        }
        assertThat(problems(files, folder)).isEmpty();
        URL[] path = {folder.toUri().toURL()};
        ClassLoader loader = new URLClassLoader(path, JavaTests.class.getClassLoader());
        return tests.stream().<Class<?>>map(test -> load(loader, test)).toList();
    }

    /** Runs them on the server that {@code verona.server} names. */
    public static EngineExecutionResults run(Map<String, String> settings, List<Class<?>> tests) {
        return EngineTestKit.engine("junit-jupiter")
                .enableImplicitConfigurationParameters(true)
                .configurationParameter("verona.report", "never")
                .configurationParameters(settings)
                .selectors(
                        tests.stream()
                                .map(DiscoverySelectors::selectClass)
                                .toArray(ClassSelector[]::new))
                .execute();
    }

    private static List<Diagnostic<? extends JavaFileObject>> problems(
            List<Path> files, Path folder) {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = javac.getStandardFileManager(problems, null, null)) {
            javac.getTask(
                            null,
                            manager,
                            problems,
                            options(folder),
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            return problems.getDiagnostics();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not classfile and path: those are about libraries, and how they were found. */
    private static List<String> options(Path folder) {
        return List.of(
                "-Xlint:all,-classfile,-path",
                "-Werror",
                "-proc:none",
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-d",
                folder.toString(),
                "-cp",
                System.getProperty("java.class.path"));
    }

    private static Class<?> load(ClassLoader loader, JavaTest test) {
        try {
            Class<?> type = loader.loadClass(test.packageName() + "." + test.className());
            assertThat(type).hasAnnotation(XmppTest.class);
            return type;
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
