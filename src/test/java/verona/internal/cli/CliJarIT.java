package verona.internal.cli;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The executable jar itself, and what it says without a command. */
@Timeout(60)
class CliJarIT {

    private static final String CLASS = ".class";

    @Test
    void translatesAScript(@TempDir Path folder) throws IOException {
        CliJar.Ended ended =
                CliJar.run("translate", "src/test/resources/scripts/letter.scs", folder, "example");
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        Path test = folder.resolve("example").resolve("LetterTest.java");
        assertThat(ended.output()).containsExactly(test.toString());
        assertThat(test).content().contains("class LetterTest {");
    }

    @Test
    void makesAPageOfATranscript(@TempDir Path folder) throws IOException {
        Path transcript =
                Files.writeString(
                        folder.resolve("transcript.jsonl"),
                        """
                        {"type":"test","class":"example.A","name":"b","state":"passed"}
                        {"type":"lifeline","id":"romeo","kind":"client"}
                        """);
        CliJar.Ended ended = CliJar.run("diagram", transcript);
        assertThat(ended.errors()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(folder.resolve("transcript.html")).content().contains("example.A b");
    }

    @Test
    void saysItsVersion() throws IOException {
        CliJar.Ended ended = CliJar.run("--version");
        assertThat(ended.output()).singleElement().asString().matches("Verona \\d+\\.\\d+.*");
        assertThat(ended.exitCode()).isZero();
    }

    @Test
    void needsACommand() throws IOException {
        CliJar.Ended ended = CliJar.run();
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors())
                .singleElement()
                .asString()
                .startsWith("verona: Missing required subcommand");
    }

    /** Each package in the jar is named there with its license. */
    @Test
    void namesTheLicensesOfAllThatIsInIt() throws IOException {
        String licenses = text("META-INF/third-party.txt");
        assertThat(text("META-INF/LICENSE")).contains("Apache License");
        assertThat(libraries())
                .isNotEmpty()
                .allSatisfy(library -> assertThat(licenses).contains("\n" + library + " "));
    }

    /** By the first two parts of the names of their packages; picocli has but one. */
    private static Set<String> libraries() throws IOException {
        return names().filter(name -> name.endsWith(CLASS) && !name.startsWith("verona/"))
                .map(name -> name.replaceFirst("^(\\w+(?:/\\w+)?)/.*", "$1").replace('/', '.'))
                .map(name -> name.startsWith("picocli") ? "picocli" : name)
                .collect(toCollection(TreeSet::new));
    }

    @Test
    void hasNothingOfTestLibrariesButOneInterface() throws IOException {
        assertThat(names().filter(name -> name.matches("(?i).*(junit|hamcrest|awaitility).*")))
                .allMatch(name -> name.startsWith("verona/"));
        assertThat(names().filter(name -> name.startsWith("org/assertj/") && name.endsWith(CLASS)))
                .containsExactly("org/assertj/core/api/AssertProvider.class");
    }

    @Test
    void isNeitherAModuleNorSigned() throws IOException {
        assertThat(names())
                .noneMatch(name -> name.endsWith("module-info.class"))
                .noneMatch(name -> name.matches("META-INF/.*\\.(SF|RSA|DSA)"))
                .noneMatch(name -> name.startsWith("META-INF/versions/"));
    }

    @Test
    void hasNoEntryTwice() throws IOException {
        assertThat(names()).doesNotHaveDuplicates();
    }

    /** What is there by a file in META-INF/services is there by several libraries' files. */
    @Test
    void hasTheServicesOfItsLibraries() throws IOException {
        assertThat(text("META-INF/services/com.ongres.stringprep.Profile")).isNotBlank();
        assertThat(text("META-INF/services/org.jivesoftware.smack.xml.XmlPullParserFactory"))
                .isNotBlank();
    }

    /** The moment and the order of entries are the same whenever the jar is built. */
    @Test
    void sameSourcesGiveTheSameBytes() throws IOException {
        try (JarFile jar = new JarFile(CliJar.path().toFile())) {
            List<JarEntry> entries = jar.stream().toList();
            assertThat(entries.stream().map(JarEntry::getTimeLocal).distinct()).hasSize(1);
        }
    }

    @Test
    void theMainJarHasNoCommandLine() throws IOException {
        String name = CliJar.path().getFileName().toString().replace("-cli.jar", ".jar");
        try (JarFile jar = new JarFile(CliJar.path().resolveSibling(name).toFile())) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .contains("verona/XmppTest.class")
                    .noneMatch(entry -> entry.startsWith("verona/internal/cli/"))
                    .noneMatch(entry -> entry.startsWith("picocli/"));
        }
    }

    private static Stream<String> names() throws IOException {
        try (JarFile jar = new JarFile(CliJar.path().toFile())) {
            return jar.stream().map(JarEntry::getName).toList().stream();
        }
    }

    private static String text(String entry) {
        try (JarFile jar = new JarFile(CliJar.path().toFile())) {
            byte[] bytes = jar.getInputStream(jar.getJarEntry(entry)).readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
