package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import verona.Golden;

class MainTest {

    static Iterable<String> commands() {
        return Main.commandLine().getSubcommands().keySet();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void eachCommandHasHelp(String command) {
        CommandRun run = CommandRun.of(command, "--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.errors()).isEmpty();
        Golden.check("cli-" + command + "-help", run.text());
    }

    @Test
    void saysWhichCommandsThereAre() {
        CommandRun run = CommandRun.of("--help");
        assertThat(run.exitCode()).isZero();
        assertThat(run.output())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(Main.WIDTH));
        Golden.check("cli-help", run.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "paly", "--prot", "play --help=no"})
    void saysWhatIsWrongInOneLine(String line) {
        CommandRun run = CommandRun.of((Object[]) line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).singleElement().asString().startsWith("verona");
        assertThat(run.output()).isEmpty();
    }

    /** Bad input never comes so far. */
    @Test
    void asksForAReportOfAnErrorOfItsOwn() {
        CommandLine main = Main.commandLine().addSubcommand("broken", new Broken());
        StringWriter errors = new StringWriter();
        main.setErr(new PrintWriter(errors, true));
        assertThat(main.execute("broken")).isEqualTo(3);
        assertThat(errors.toString())
                .startsWith("This is a bug in Verona. Please report it:")
                .contains("java.lang.IllegalStateException: it is broken");
    }

    @Command(name = "broken")
    static final class Broken implements Runnable {

        @Override
        public void run() {
            throw new IllegalStateException("it is broken");
        }
    }
}
