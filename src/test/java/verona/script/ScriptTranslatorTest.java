package verona.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.internal.script.java.JavaTests;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.play.CorpusServer;

/** Tests as they are written. {@code -Dverona.golden=update} writes the golden files anew. */
class ScriptTranslatorTest {

    private static final Path GOLDEN = Path.of("src/test/resources/verona/script/java");

    private static final ScriptTranslator TYPED = new ScriptTranslator();
    private static final ScriptTranslator EXACTLY = new ScriptTranslator().exactly();

    static Stream<ScriptFile> scripts() {
        return JavaTests.scripts();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void readsAsTheGoldenFile(ScriptFile file) throws IOException {
        checkGolden(TYPED.translate(file.parse(), "example"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void matchesByInclusionUnlessItIsExact(ScriptFile file) {
        assertThat(TYPED.translate(file.parse(), "example").source()).doesNotContain(".exactly()");
    }

    @Test
    void readsAsTheGoldenFileWhereItIsExact() throws IOException {
        Script script =
                Script.read(Path.of("src/test/resources/verona/script/scs/masked_ball.scs"));
        checkGolden(EXACTLY.translate(script, "example.exact"));
    }

    private static void checkGolden(JavaTest test) throws IOException {
        if ("update".equals(System.getProperty("verona.golden"))) {
            test.writeTo(GOLDEN);
        }
        Path golden = GOLDEN.resolve(test.packageName().replace('.', '/'));
        assertThat(test.source())
                .isEqualTo(Files.readString(golden.resolve(test.className() + ".java")));
    }

    @Test
    void passesWhereTheScriptsPass(@TempDir Path folder) throws IOException {
        CorpusServer.assumeScriptsFit();
        List<JavaTest> tests = new ArrayList<>();
        for (ScriptFile file : scripts().toList()) {
            tests.add(TYPED.translate(file.parse(), "words"));
            tests.add(EXACTLY.translate(file.parse(), "exactly"));
        }
        JavaTests.run(Map.of(), JavaTests.compile(tests, folder))
                .testEvents()
                .assertStatistics(count -> count.succeeded(tests.size()).failed(0));
    }

    private static String translate(String source, String... lines) {
        String text = String.join("\n", lines) + "\n";
        return TYPED.translate(Script.parse(source, text), "").source();
    }

    @Test
    void writesAScriptOfWhichThereIsNothingToSay() {
        assertThat(translate("empty.scs", "-----"))
                .isEqualTo(
                        """
                        import org.junit.jupiter.api.Test;
                        import verona.XmppTest;

                        @XmppTest
                        class EmptyTest {

                            @Test
                            void empty() {}
                        }
                        """);
    }

    @Test
    void keepsStepsThatConnectAndDisconnectIfThereAreNoOthers() {
        assertThat(
                        translate(
                                "login.scs",
                                "[Client] Romeo",
                                "  jid: romeo@localhost",
                                "  password: secret",
                                "-----",
                                "Romeo connects",
                                "Romeo disconnects"))
                .contains("connect = LATER", "romeo.connects();", "romeo.disconnects();");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-b", "org.example.", "org.class", "1"})
    void refusesWhatCanBeNoPackage(String name) {
        Script script = Script.parse("empty.scs", "-----\n");
        assertThatThrownBy(() -> TYPED.translate(script, name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + name + "' can be no package: write it like org.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "greeting.scs GreetingTest",
                "folder/a greeting.scs AGreetingTest",
                "C:\\folder\\muc_join.scs MucJoinTest",
                "login_test.scs LoginTest",
                "xmpp.scs XmppScriptTest",
                "test.scs TestScriptTest",
                "978-multi.scs Script978MultiTest",
                "ÄRGER.SCS ArgerTest",
                "PEPtest.scs PEPtestTest",
                ".scs ScriptTest"
            })
    void callsTheClassByTheFile(String fileAndClass) {
        int space = fileAndClass.lastIndexOf(' ');
        Script script = Script.parse(fileAndClass.substring(0, space), "-----\n");
        assertThat(TYPED.translate(script, "").className())
                .isEqualTo(fileAndClass.substring(space + 1));
    }
}
