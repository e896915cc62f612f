package verona.script;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.script.PlayedScripts.names;
import static verona.script.PlayedScripts.sources;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import verona.ConnectionError;
import verona.StepError;
import verona.XmppTest;
import verona.XmppTest.Scope;
import verona.XmppTest.Unread;
import verona.internal.junit.Engine;

/** Scripts as dynamic tests that fail, by the real engine. */
class FailingScriptsTest {

    private static final String FOLDER = "src/test/resources/verona/script/";
    private static final String PLAYS = "src/test/resources/scripts";

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

    /** The room has sent its subject too. */
    @Test
    void failsForUnreadStanzasIfTheSettingSaysSo() {
        assertThat(Engine.failureOf(UnreadTestCases.class))
                .startsWith(PLAYS + "/rooms/glade.scs: Touchstone has 1 stanza unread");
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
}
