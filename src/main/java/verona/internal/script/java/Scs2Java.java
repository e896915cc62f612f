package verona.internal.script.java;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import verona.internal.script.parse.ScriptFile;
import verona.internal.script.parse.ScriptFiles;
import verona.script.JavaTest;
import verona.script.ScriptException;
import verona.script.ScriptTranslator;

/** The command line of {@link ScriptTranslator}: writes a JUnit test class for each script. */
final class Scs2Java {

    private static final String EXACT = "--exact";

    private static final String USAGE =
            """
            usage: scs2java [--exact] SCRIPT... FOLDER PACKAGE

              SCRIPT   a script (*.scs), a folder of scripts, or a glob
              FOLDER   the source folder that the tests are written to, such as src/test/java
              PACKAGE  the package of the tests
              --exact  match as strictly as the script does, in XML where no typed method does
            """;

    private final PrintStream out;
    private final PrintStream err;

    Scs2Java(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Runs it, and ends the JVM with status 1 if something is wrong; the error output says what.
     */
    public static void main(String... arguments) {
        int status = new Scs2Java(System.out, System.err).run(List.of(arguments));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Writes all tests, or none if a script can't be understood; 0 if all went well. */
    int run(List<String> arguments) {
        List<String> rest = new ArrayList<>(arguments);
        boolean exact = rest.remove(EXACT);
        if (rest.size() < 3 || rest.stream().anyMatch(argument -> argument.startsWith("--"))) {
            err.print(USAGE);
            return 2;
        }
        try {
            write(rest, exact ? new ScriptTranslator().exactly() : new ScriptTranslator());
            return 0;
        } catch (ScriptException | IllegalArgumentException e) {
            err.println(e.getMessage());
        } catch (UncheckedIOException e) {
            err.println(e.getMessage() + ": " + e.getCause());
        } catch (IOException e) {
            err.println("the tests can't be written: " + e);
        }
        return 1;
    }

    private void write(List<String> arguments, ScriptTranslator translator) throws IOException {
        int scripts = arguments.size() - 2;
        Path folder = Path.of(arguments.get(scripts));
        String packageName = arguments.get(scripts + 1);
        for (JavaTest test : tests(arguments.subList(0, scripts), translator, packageName)) {
            out.println(test.writeTo(folder));
        }
    }

    private static Iterable<JavaTest> tests(
            List<String> locations, ScriptTranslator translator, String packageName) {
        Map<String, ScriptFile> sources = new LinkedHashMap<>();
        List<JavaTest> tests = new ArrayList<>();
        for (String location : locations) {
            for (ScriptFile file : ScriptFiles.in(location, Scs2Java.class.getClassLoader())) {
                JavaTest test = translator.translate(file.parse(), packageName);
                ScriptFile other = sources.put(test.className(), file);
                if (other != null) {
                    throw new IllegalArgumentException(
                            other
                                    + " and "
                                    + file
                                    + " would both become "
                                    + test.className()
                                    + ": give one of them another name");
                }
                tests.add(test);
            }
        }
        return tests;
    }
}
