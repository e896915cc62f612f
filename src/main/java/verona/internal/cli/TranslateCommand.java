package verona.internal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import verona.internal.script.parse.ScriptFile;
import verona.script.JavaTest;
import verona.script.Script;
import verona.script.ScriptTranslator;

/** The command line of {@link ScriptTranslator}: writes a JUnit test class for each script. */
@Command(
        name = "translate",
        description =
                "Translates scripts into JUnit tests. If one script has an error, no test is"
                        + " written.",
        customSynopsis = "verona translate [-h] [--exact] SCRIPT... FOLDER PACKAGE",
        sortOptions = false,
        usageHelpWidth = Main.WIDTH)
final class TranslateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--exact",
            description =
                    "Match as strictly as the script does: in XML, where no typed method does.")
    private boolean exact;

    @Parameters(
            arity = "3..*",
            paramLabel = "SCRIPT... FOLDER PACKAGE",
            hideParamSyntax = true,
            description = {
                "SCRIPT: a script (*.scs), a folder of scripts, or a glob.",
                "FOLDER: the source folder that the tests are written to, such as src/test/java.",
                "PACKAGE: the package of the tests."
            })
    private List<String> arguments;

    /** For {@code mvn exec:java@scs2java}. */
    public static void main(String... arguments) {
        Main.main("translate", arguments);
    }

    @Override
    public Integer call() throws IOException {
        int scripts = arguments.size() - 2;
        Path folder = Path.of(arguments.get(scripts));
        PrintWriter out = spec.commandLine().getOut();
        for (JavaTest test : tests(arguments.subList(0, scripts), arguments.get(scripts + 1))) {
            out.println(test.writeTo(folder));
        }
        out.flush();
        return ExitCode.DONE;
    }

    private List<JavaTest> tests(List<String> locations, String packageName) {
        Map<String, ScriptFile> sources = new LinkedHashMap<>();
        return locations.stream()
                .flatMap(location -> Locations.scripts(location).stream())
                .map(file -> test(file, packageName, sources))
                .toList();
    }

    private JavaTest test(ScriptFile file, String packageName, Map<String, ScriptFile> sources) {
        JavaTest test = translated(file.parse(), packageName);
        ScriptFile other = sources.put(test.className(), file);
        if (other != null) {
            throw CommandException.failed(
                    other
                            + " and "
                            + file
                            + " would both become "
                            + test.className()
                            + ": give one of them another name");
        }
        return test;
    }

    private JavaTest translated(Script script, String packageName) {
        ScriptTranslator usual = new ScriptTranslator();
        try {
            return (exact ? usual.exactly() : usual).translate(script, packageName);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
