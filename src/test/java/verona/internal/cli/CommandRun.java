package verona.internal.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;

/**
 * A command that has run in this JVM.
 *
 * @param output its lines
 * @param errors the lines of the error output
 */
record CommandRun(int exitCode, List<String> output, List<String> errors) {

    static CommandRun of(Object... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine command =
                Main.commandLine()
                        .setColorScheme(
                                CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                        .setOut(new PrintWriter(output, true))
                        .setErr(new PrintWriter(errors, true));
        String[] texts = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
        int exitCode = command.execute(texts);
        return new CommandRun(
                exitCode, output.toString().lines().toList(), errors.toString().lines().toList());
    }

    String text() {
        return String.join("\n", output);
    }
}
