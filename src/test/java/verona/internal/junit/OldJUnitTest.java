package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A JUnit that is too old is an error at the start, and not a run that loses its reports. */
class OldJUnitTest {

    /** What the build puts there. */
    private static final Path JARS = Path.of("target/old-junit");

    @Test
    void isAnErrorThatNamesItsVersion() throws Exception {
        try (URLClassLoader loader = loader()) {
            Thread thread = Thread.currentThread();
            ClassLoader usual = thread.getContextClassLoader();
            thread.setContextClassLoader(loader);
            try {
                assertThat(run(loader))
                        .containsExactly(
                                "OldJUnitRun$PlainTestCases FAILED: Verona needs JUnit 5.12 or"
                                        + " newer, and the tests run on JUnit 5.11.4: set the"
                                        + " version of org.junit:junit-bom (junit-jupiter.version"
                                        + " with Spring Boot) to 5.12.2 or newer",
                                "JUnit Jupiter SUCCESSFUL",
                                "Verona SUCCESSFUL");
            } finally {
                thread.setContextClassLoader(usual);
            }
        }
    }

    private static List<String> run(ClassLoader loader) throws Exception {
        Class<?> type = loader.loadClass(OldJUnitRun.class.getName());
        Callable<?> run = (Callable<?>) type.getDeclaredConstructor().newInstance();
        return ((List<?>) run.call()).stream().map(String::valueOf).toList();
    }

    private static URLClassLoader loader() throws Exception {
        List<URL> urls = new ArrayList<>();
        try (Stream<Path> jars = Files.list(JARS)) {
            for (Path jar : jars.toList()) {
                urls.add(url(jar));
            }
        }
        assertThat(urls).hasSize(5);
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!Path.of(entry).getFileName().toString().matches("(junit-|jqwik|archunit).*jar")) {
                urls.add(url(Path.of(entry)));
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }
}
