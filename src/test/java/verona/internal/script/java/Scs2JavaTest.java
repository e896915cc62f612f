package verona.internal.script.java;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command line. */
class Scs2JavaTest {

    private static final String GREETING =
            """
            # Says hello
            [Client] Romeo
              jid: romeo@localhost
              password: secret
            -----
            Romeo connects
            Romeo sends:
              <presence/>
            Romeo receives:
              <presence><x xmlns='urn:example'><y/></x></presence>
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir Path folder;

    private Path tests;

    @BeforeEach
    void writeScript() throws IOException {
        write("greeting.scs", GREETING);
        tests = folder.resolve("tests");
    }

    private void write(String name, String script) throws IOException {
        Files.writeString(folder.resolve(name), script);
    }

    private int run(Object... arguments) {
        List<String> texts = List.of(arguments).stream().map(Object::toString).toList();
        return new Scs2Java(new PrintStream(out), new PrintStream(err)).run(texts);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesTheTestOfAScript() {
        Path test = tests.resolve("org/example/GreetingTest.java");

        assertThat(run(folder.resolve("greeting.scs"), tests, "org.example")).isZero();

        assertThat(test).content().startsWith("package org.example;\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(test + System.lineSeparator());
        assertThat(errors()).isEmpty();
    }

    @Test
    void writesTheTestsOfAFolderAndOfMore() throws IOException {
        write("farewell.scs", GREETING);

        assertThat(run(folder, tests, "example")).isZero();

        assertThat(tests.resolve("example")).isDirectoryContaining("glob:**/GreetingTest.java");
        assertThat(tests.resolve("example")).isDirectoryContaining("glob:**/FarewellTest.java");
    }

    @Test
    void writesOverWhatWasThere() {
        run(folder, tests, "example");
        assertThat(run("--exact", folder, tests, "example")).isZero();

        assertThat(tests.resolve("example/GreetingTest.java")).content().contains("xmlns");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a.scs", "a.scs out", "--exact a.scs out", "--all a.scs out example"})
    void saysHowItIsUsed(String line) {
        assertThat(run((Object[]) line.split(" "))).isEqualTo(2);
        assertThat(errors()).startsWith("usage: scs2java [--exact] SCRIPT... FOLDER PACKAGE\n");
    }

    @Test
    void saysWhatIsWrongWithAScriptAndWritesNothing() throws IOException {
        write("broken.scs", GREETING.replace("Romeo sends", "Romo sends"));

        assertThat(run(folder, tests, "example")).isEqualTo(1);

        assertThat(errors())
                .startsWith(folder.resolve("broken.scs") + ":7:1: there is no actor 'Romo'");
        assertThat(tests).doesNotExist();
    }

    @Test
    void saysThatThereIsNoScript() {
        assertThat(run(folder.resolve("none.scs"), tests, "example")).isEqualTo(1);
        assertThat(errors()).startsWith("there is no script (*.scs) at '");
    }

    @Test
    void saysThatThePackageIsNone() {
        assertThat(run(folder, tests, "my-tests")).isEqualTo(1);
        assertThat(errors()).startsWith("'my-tests' can be no package");
    }

    @Test
    void saysThatTwoScriptsWouldBecomeOneTest() throws IOException {
        write("Greeting.scs", GREETING);

        assertThat(run(folder, tests, "example")).isEqualTo(1);

        assertThat(errors())
                .startsWith(folder.resolve("Greeting.scs") + " and ")
                .contains(" would both become GreetingTest: give one of them another name");
    }

    @Test
    void saysThatItCanNotWrite() throws IOException {
        Files.writeString(tests, "a file");

        assertThat(run(folder, tests, "example")).isEqualTo(1);

        assertThat(errors()).startsWith("the tests can't be written: ").contains("tests");
    }
}
