package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import verona.internal.cli.Main;

/** The page about the command line names what there is. */
class CommandLinePageTest {

    private static final Pattern OPTION = Pattern.compile("`(--[a-z-]+)`");
    private static final Pattern EXIT_CODE = Pattern.compile("(?m)^\\| (\\d) \\| ");

    private final String page = Page.of("docs/command-line.md").text();
    private final CommandLine main = Main.commandLine();

    @Test
    void eachCommandHasItsRowAndItsSection() {
        assertThat(main.getSubcommands().keySet())
                .allSatisfy(
                        name ->
                                assertThat(page)
                                        .contains("\n| `" + name + "` |")
                                        .contains("\n## " + name + "\n"));
    }

    @Test
    void eachExitCodeHasItsRow() {
        Map<String, String> codes = main.getCommandSpec().usageMessage().exitCodeList();
        assertThat(EXIT_CODE.matcher(page).results().map(found -> found.group(1)))
                .containsExactlyElementsOf(codes.keySet().stream().map(String::strip).toList());
    }

    @Test
    void eachOptionThatIsNamedExists() {
        Set<String> options =
                main.getSubcommands().values().stream()
                        .flatMap(command -> command.getCommandSpec().optionsMap().keySet().stream())
                        .collect(Collectors.toSet());
        assertThat(OPTION.matcher(page).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(options).contains(option));
    }
}
