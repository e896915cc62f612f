package verona.internal.cli;

import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import verona.server.embedded.options.Software;

/** Runs the command that the first argument names. */
@Command(
        name = "verona",
        description = "Scenario tests for XMPP, from the command line.",
        versionProvider = Main.Version.class,
        sortOptions = false,
        usageHelpWidth = Main.WIDTH,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done; 'play': all scripts passed",
            "1:a script failed or has errors, or a file does not have the right contents",
            "2:the arguments are wrong",
            "3:a server, a port or a file is not there or can't be used"
        },
        footer = {
            "",
            "Arguments can stand in a file: 'verona play @arguments.txt'. A line that begins with #"
                    + " is a comment."
        },
        subcommands = {
            PlayCommand.class,
            ServeCommand.class,
            TranslateCommand.class,
            RecordCommand.class,
            DiagramCommand.class
        })
public final class Main {

    static final int WIDTH = 100;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Shows this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    private boolean version;

    private Main() {}

    /**
     * Ends the JVM with another status than 0 if something is wrong; the error output says what.
     */
    public static void main(String... arguments) {
        int status = commandLine().execute(arguments);
        if (status != ExitCode.DONE) {
            System.exit(status);
        }
    }

    /** The same for a program that is only one of the commands. */
    static void main(String command, String... arguments) {
        main(Stream.concat(Stream.of(command), Stream.of(arguments)).toArray(String[]::new));
    }

    /** All commands, ready to be executed. */
    public static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Errors::wrongArguments)
                .setExecutionExceptionHandler(Errors::failed);
    }

    /** As the jar's manifest says. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Verona " + Software.VERONA.version()};
        }
    }
}
