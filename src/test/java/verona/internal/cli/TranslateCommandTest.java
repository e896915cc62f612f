package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslateCommandTest {

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

    private CommandRun run(Object... arguments) {
        return CommandRun.of(Stream.concat(Stream.of("translate"), Stream.of(arguments)).toArray());
    }

    @Test
    void writesTheTestOfAScript() {
        Path test = tests.resolve("org/example/GreetingTest.java");

        CommandRun run = run(folder.resolve("greeting.scs"), tests, "org.example");

        assertThat(run.exitCode()).isZero();
        assertThat(test).content().startsWith("package org.example;\n");
        assertThat(run.output()).containsExactly(test.toString());
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void writesTheTestsOfAFolderAndOfMore() throws IOException {
        write("farewell.scs", GREETING);

        assertThat(run(folder, tests, "example").exitCode()).isZero();

        assertThat(tests.resolve("example")).isDirectoryContaining("glob:**/GreetingTest.java");
        assertThat(tests.resolve("example")).isDirectoryContaining("glob:**/FarewellTest.java");
    }

    @Test
    void writesOverWhatWasThere() {
        run(folder, tests, "example");
        assertThat(run("--exact", folder, tests, "example").exitCode()).isZero();

        assertThat(tests.resolve("example/GreetingTest.java")).content().contains("xmlns");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.scs | positional parameter at index 0..* (SCRIPT... FOLDER PACKAGE) requires at"
                        + " least 3 values, but only 1 were specified",
                "--all a.scs out example | Unknown option: '--all'",
            })
    void saysWhatIsWrongWithItsArguments(String line, String message) {
        CommandRun run = run((Object[]) line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().contains(message);
    }

    @Test
    void saysWhatIsWrongWithAScriptAndWritesNothing() throws IOException {
        write("broken.scs", GREETING.replace("Romeo sends", "Romo sends"));

        CommandRun run = run(folder, tests, "example");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.errors().get(0))
                .startsWith(
                        "verona translate: "
                                + folder.resolve("broken.scs")
                                + ":7:1: there is no actor 'Romo'");
        assertThat(tests).doesNotExist();
    }

    @Test
    void saysThatThereIsNoScript() {
        assertFails(3, "there is no script (*.scs) at '", folder.resolve("none.scs"), "example");
    }

    @Test
    void saysThatThePackageIsNone() {
        assertFails(2, "'my-tests' can be no package", folder, "my-tests");
    }

    @Test
    void saysThatTwoScriptsWouldBecomeOneTest() throws IOException {
        write("Greeting.scs", GREETING);

        assertFails(
                1,
                "greeting.scs would both become GreetingTest: give one of them another name",
                folder,
                "example");
    }

    @Test
    void saysThatItCanNotWrite() throws IOException {
        Files.writeString(tests, "a file");

        assertFails(3, "tests/example", folder, "example");
    }

    private void assertFails(int exitCode, String message, Object script, String packageName) {
        CommandRun run = run(script, tests, packageName);
        assertThat(run.exitCode()).isEqualTo(exitCode);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("verona translate: ")
                .contains(message);
    }
}
