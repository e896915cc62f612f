package verona.internal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import verona.script.ScriptException;
import verona.server.ServerException;

/** What is said on the error output when a command fails, and the exit code. */
final class Errors {

    private Errors() {}

    /** One line, and no usage after it, which would push the line out of sight. */
    static int wrongArguments(ParameterException e, String... arguments) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String message = String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " ");
        message = message.replaceFirst("\\.$", "");
        command.getErr().println(name + ": " + message + " ('" + name + " --help' says more)");
        command.getErr().flush();
        return ExitCode.WRONG_ARGUMENTS;
    }

    /** Without a stack trace, unless it is an error of the program's. */
    static int failed(Exception e, CommandLine command, ParseResult arguments) {
        return failed(e, command);
    }

    /** The same outside of the command's own thread. */
    static int failed(Exception e, CommandLine command) {
        CommandException known = known(e);
        if (known == null) {
            command.getErr().println("This is a bug in Verona. Please report it:");
            e.printStackTrace(command.getErr());
        } else {
            String name = command.getCommandSpec().qualifiedName();
            command.getErr().println(name + ": " + known.getMessage());
        }
        command.getErr().flush();
        return known == null ? ExitCode.UNAVAILABLE : known.exitCode();
    }

    private static @Nullable CommandException known(Exception e) {
        if (e instanceof CommandException known) {
            return known;
        } else if (e instanceof ScriptException) {
            return CommandException.failed(String.valueOf(e.getMessage()));
        } else if (e instanceof ServerException || e instanceof IOException) {
            return CommandException.unavailable(e);
        } else if (e instanceof UncheckedIOException io) {
            return CommandException.unavailable(io.getCause());
        }
        return null;
    }
}
