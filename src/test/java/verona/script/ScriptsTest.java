package verona.script;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.script.PlayedScripts.names;
import static verona.script.PlayedScripts.sources;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.XmppTest;
import verona.internal.junit.Engine;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptFiles;

/** Scripts as dynamic tests, by the real engine. */
class ScriptsTest {

    private static final String PLAYS = "src/test/resources/scripts";

    @XmppTest
    static class FolderTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.in(PLAYS);
        }
    }

    @Test
    void playsAllOfAFolderUnderTheirTitles() {
        EngineExecutionResults results = Engine.run(FolderTestCases.class);
        Engine.allPass(3, results);
        assertThat(names(results))
                .containsExactly(
                        "A letter finds its reader",
                        "The post takes letters and brings them",
                        "A room opens for its first guest");
    }

    @Test
    void namesFileAndLineOfEachForAnIde() {
        assertThat(sources(Engine.run(FolderTestCases.class)))
                .hasSize(3)
                .allSatisfy(
                        source -> {
                            FileSource file = (FileSource) source;
                            assertThat(file.getFile()).exists();
                            assertThat(file.getPosition().orElseThrow().getLine()).isEqualTo(1);
                        });
    }

    @XmppTest
    static class ClasspathTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.in("classpath:/scripts/**/g*.scs");
        }
    }

    @Test
    void playsWhatIsInTheClassPath() {
        EngineExecutionResults results = Engine.run(ClasspathTestCases.class);
        Engine.allPass(1, results);
        ClasspathResourceSource source = (ClasspathResourceSource) sources(results).get(0);
        assertThat(source.getClasspathResourceName()).isEqualTo("scripts/rooms/glade.scs");
        assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(1);
    }

    @XmppTest
    static class ListTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.in(PLAYS + "/letter.scs", PLAYS + "/*.scs", PLAYS + "/rooms");
        }
    }

    @Test
    void playsEachOfAListOnce() {
        Engine.allPass(3, Engine.run(ListTestCases.class));
    }

    @XmppTest
    static class OnlyTestCases {

        @TestFactory
        Stream<DynamicTest> byName(Scripts scripts) {
            return scripts.only("muc").in(PLAYS);
        }

        @TestFactory
        Stream<DynamicTest> byValue(Scripts scripts) {
            return scripts.only("forest: Arden", "forest: Dunsinane").in(PLAYS);
        }

        @TestFactory
        Stream<DynamicTest> notByAnother(Scripts scripts) {
            return scripts.skip("forest").in(PLAYS);
        }
    }

    @Test
    void choosesByTags() {
        assertThat(names(Engine.run(OnlyTestCases.class)))
                .containsExactlyInAnyOrder(
                        "A room opens for its first guest",
                        "A letter finds its reader",
                        "The post takes letters and brings them",
                        "A room opens for its first guest");
    }

    @Test
    void findsScriptsInAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("scripts.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("acts/one/", "acts/one/a b.scs", "acts/two.txt")) {
                out.putNextEntry(new JarEntry(name));
            }
        }
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            for (String location : List.of("acts/one", "acts/one/*.scs", "/acts/one/a b.scs")) {
                assertThat(ScriptFiles.in("classpath:" + location, loader))
                        .singleElement()
                        .satisfies(this::isInTheJar);
            }
        }
    }

    private void isInTheJar(ScriptFile file) {
        assertThat(file.source()).isEqualTo("classpath:acts/one/a b.scs");
        assertThat(file.uri()).hasToString("classpath:/acts/one/a%20b.scs");
    }
}
