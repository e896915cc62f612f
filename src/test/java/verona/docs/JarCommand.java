package verona.docs;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import verona.internal.cli.Main;

/** A command of the executable jar that the documentation shows: its arguments are understood. */
final class JarCommand {

    static final String START = "java -jar verona-cli.jar ";

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\\S+");

    private JarCommand() {}

    static void check(String command) {
        List<String> words =
                WORD.matcher(command.substring(START.length()))
                        .results()
                        .map(JarCommand::word)
                        // The file is the reader's.
                        .filter(word -> !word.startsWith("@"))
                        .toList();
        assertThatCode(() -> Main.commandLine().parseArgs(words.toArray(String[]::new)))
                .as(command)
                .doesNotThrowAnyException();
    }

    private static String word(MatchResult found) {
        String quoted = found.group(1);
        return quoted == null ? found.group() : quoted;
    }
}
