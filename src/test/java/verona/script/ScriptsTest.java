package verona.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.Event;
import verona.ConnectionError;
import verona.StepError;
import verona.XmppTest;
import verona.XmppTest.Scope;
import verona.XmppTest.Unread;
import verona.internal.junit.Engine;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptFiles;

/** Scripts as dynamic tests, by the real engine. */
class ScriptsTest {

    private static final String FOLDER = "src/test/resources/verona/script/";
    private static final String PLAYS = "src/test/resources/scripts";

    private static List<TestDescriptor> played(EngineExecutionResults results) {
        return results.testEvents().started().stream().map(Event::getTestDescriptor).toList();
    }

    private static List<String> names(EngineExecutionResults results) {
        return played(results).stream().map(TestDescriptor::getDisplayName).toList();
    }

    private static List<TestSource> sources(EngineExecutionResults results) {
        return played(results).stream().map(test -> test.getSource().orElseThrow()).toList();
    }

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

    @XmppTest
    static class NoneTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.only("opera").in(PLAYS);
        }
    }

    @Test
    void saysSoWhereNoneIsChosen() {
        assertThat(Engine.failureOf(NoneTestCases.class))
                .isEqualTo(
                        "none of the 3 scripts in "
                                + PLAYS
                                + " is selected by the tags, only [opera]");
    }

    @XmppTest
    static class NowhereTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.in("src/test/nowhere");
        }
    }

    @Test
    void saysSoWhereThereIsNone() {
        assertThat(Engine.failureOf(NowhereTestCases.class))
                .startsWith("there is no script (*.scs) at 'src/test/nowhere' in ");
    }

    @XmppTest(timeout = "50ms")
    static class FailingTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.in(FOLDER + "fails");
        }
    }

    @Test
    void namesScriptAndLineOfAStepThatFails() {
        Throwable thrown = Engine.thrownBy(Engine.run(FailingTestCases.class));
        assertThat(thrown)
                .isExactlyInstanceOf(StepError.class)
                .hasMessageStartingWith(
                        FOLDER + "fails/unanswered.scs:11: Silvius receives: nothing arrived");
        assertThat(thrown.getStackTrace()[0])
                .hasToString("script.Silvius receives(unanswered.scs:11)");
    }

    @XmppTest
    static class BrokenTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.in(FOLDER + "broken");
        }
    }

    @Test
    void failsWhereAScriptCannotBeUnderstood() {
        EngineExecutionResults results = Engine.run(BrokenTestCases.class);
        assertThat(names(results)).containsExactly("broken.scs");
        ScriptException thrown = (ScriptException) Engine.thrownBy(results);
        assertThat(thrown.problems()).hasSize(2);
        FileSource source = (FileSource) sources(results).get(0);
        assertThat(source.getPosition().orElseThrow().getLine()).isEqualTo(9);
    }

    @XmppTest
    static class BrokenAmongOthersTestCases {

        @TestFactory
        Stream<DynamicTest> only(Scripts scripts) {
            return scripts.only("muc").in(PLAYS, FOLDER + "broken");
        }

        @TestFactory
        Stream<DynamicTest> notThose(Scripts scripts) {
            return scripts.skip("forest").in(PLAYS, FOLDER + "broken");
        }
    }

    /** What tags it has, nobody knows. */
    @Test
    void neverLeavesOutAScriptThatCannotBeUnderstood() {
        assertThat(names(Engine.run(BrokenAmongOthersTestCases.class)))
                .filteredOn("broken.scs"::equals)
                .hasSize(2);
    }

    @XmppTest(unread = Unread.FAIL)
    static class UnreadTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.in(PLAYS + "/rooms");
        }
    }

    /** The room has told its subject too. */
    @Test
    void failsWhereStanzasStayUnreadIfToldTo() {
        assertThat(Engine.failureOf(UnreadTestCases.class))
                .startsWith(PLAYS + "/rooms/glade.scs: Touchstone has 1 stanza unread");
    }

    @XmppTest
    static class FreshTestCases {

        @TestFactory
        Stream<DynamicTest> once(Scripts scripts) {
            return scripts.withFreshNames().in(PLAYS);
        }

        @TestFactory
        Stream<DynamicTest> onceMore(Scripts scripts) {
            return scripts.withFreshNames().in(PLAYS);
        }
    }

    @Test
    void playsConcurrentlyOnOneServerWithFreshNames() {
        Engine.allPass(6, Engine.run(CONCURRENTLY, FreshTestCases.class));
    }

    private static final Map<String, String> CONCURRENTLY =
            Map.of(
                    "junit.jupiter.execution.parallel.enabled", "true",
                    "junit.jupiter.execution.parallel.mode.default", "concurrent",
                    "junit.jupiter.execution.parallel.config.strategy", "fixed",
                    "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

    @XmppTest
    static class ConcurrentTestCases {

        @TestFactory
        Stream<DynamicTest> once(Scripts scripts) {
            return scripts.in(PLAYS);
        }

        @TestFactory
        Stream<DynamicTest> onceMore(Scripts scripts) {
            return scripts.in(PLAYS);
        }
    }

    @Test
    void playsConcurrentlyOnServersOfTheirOwn() {
        Engine.allPass(6, Engine.run(CONCURRENTLY, ConcurrentTestCases.class));
    }

    @XmppTest(scope = Scope.TEST)
    static class RefusedTestCases {

        @TestFactory
        Stream<DynamicTest> scripts(Scripts scripts) {
            return scripts.in(PLAYS + "/rooms");
        }
    }

    /** The factory itself needs no server, only its scripts do. */
    @Test
    void failsScriptByScriptWhereTheServerIsNotThere() {
        EngineExecutionResults results =
                Engine.run(
                        Map.of(
                                "verona.server", "external",
                                "verona.external.host", "127.0.0.1",
                                "verona.external.port", "1",
                                "verona.external.accounts", "touchstone:fool"),
                        RefusedTestCases.class);
        assertThat(names(results)).containsExactly("A room opens for its first guest");
        assertThat(Engine.thrownBy(results))
                .isInstanceOf(ConnectionError.class)
                .hasMessageStartingWith(PLAYS + "/rooms/glade.scs:7: Touchstone connects: ")
                .hasMessageContaining("connection refused");
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
