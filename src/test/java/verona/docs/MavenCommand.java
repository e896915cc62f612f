package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;

/** A command that the documentation shows: what it names is there. */
final class MavenCommand {

    private static final Set<String> GOALS =
            Set.of("clean", "test", "package", "verify", "install", "spotless:apply", "exec:java@");
    private static final Set<String> PROPERTIES =
            Set.of("skipTests", "exec.args", "invoker.skip", "jvm", "cuts", "connections");

    private MavenCommand() {}

    static void check(String command) {
        List<String> words = List.of(command.replaceAll("'[^']*'", "x").split(" "));
        int program = 0;
        while (words.get(program).matches("[A-Z_]+=.*")) {
            program++;
        }
        assertThat(words.get(program)).isIn("mvn", "./mvnw", ".ci/run");
        words.subList(program + 1, words.size()).forEach(MavenCommand::checkArgument);
    }

    private static void checkArgument(String argument) {
        if (argument.startsWith("-Dtest=")) {
            checkTests(argument.substring("-Dtest=".length()));
        } else if (argument.startsWith("-Dverona.")) {
            assertThat(sources()).contains("\"" + property(argument) + "\"");
        } else if (argument.startsWith("-D")) {
            assertThat(property(argument)).isIn(PROPERTIES);
        } else if (argument.startsWith("-P")) {
            assertThat(pom()).contains("<id>" + argument.substring(2) + "</id>");
        } else if (!argument.equals("-B")) {
            checkGoal(argument);
        }
    }

    private static void checkGoal(String goal) {
        String[] parts = goal.split("(?<=@)");
        assertThat(parts[0]).isIn(GOALS);
        if (parts.length > 1) {
            assertThat(pom()).contains("<id>" + parts[1] + "</id>");
        }
    }

    private static void checkTests(String tests) {
        for (String test : tests.split(",")) {
            String pattern = "glob:**/" + test.replaceAll("#.*", "") + ".java";
            PathMatcher file = FileSystems.getDefault().getPathMatcher(pattern);
            assertThat(Page.files(Path.of("src/test/java"), 20, ".java"))
                    .as("the test %s", test)
                    .anyMatch(file::matches);
        }
    }

    private static String property(String argument) {
        return argument.substring(2).replaceAll("=.*", "");
    }

    private static String pom() {
        return Page.read(Path.of("pom.xml"));
    }

    private static String sources() {
        StringBuilder text = new StringBuilder();
        Page.files(Path.of("src"), 20, ".java").stream()
                .filter(Files::isRegularFile)
                .forEach(path -> text.append(Page.read(path)));
        return text.toString();
    }
}
