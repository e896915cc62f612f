package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How long scenarios are with Verona and without is what docs/everyday.md says. */
class EverydayPageTest {

    private static final Path TESTS = Path.of("src/test/java/verona");

    private static final Path WITH_VERONA = TESTS.resolve("docs/EverydayExamplesTest.java");

    private static final Path WITH_SMACK =
            TESTS.resolve("internal/server/embedded/smack/SmackEverydayTest.java");

    private static final Pattern METHOD =
            Pattern.compile("(?m)^    @Test\n    void (\\w+)\\(.*\\{\n((?:(?: {8}.*)?\n)+)    }$");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| \\[[^]]+]\\(#[^)]+\\) \\| (\\d+) \\| (\\d+) \\|$");

    private static final String PAGE = Page.of("docs/everyday.md").text();

    /** Makes an account and connects; Verona's clients are declared. */
    private static final Pattern CONNECTS = Pattern.compile(" = (user|client)\\(");

    /** By the method's name, in the order of the file: the lines of the body that count. */
    private static Map<String, Long> lines(Path source) {
        Map<String, Long> lines = new LinkedHashMap<>();
        METHOD.matcher(Page.read(source))
                .results()
                .forEach(it -> lines.put(it.group(1), count(it.group(2))));
        return lines;
    }

    private static long count(String body) {
        return body.lines()
                .filter(line -> !line.isBlank() && !CONNECTS.matcher(line).find())
                .count();
    }

    private static List<Long> column(int group) {
        return ROW.matcher(PAGE).results().map(row -> Long.valueOf(row.group(group))).toList();
    }

    @Test
    void saysHowManyLinesAScenarioTakes() {
        Map<String, Long> withVerona = lines(WITH_VERONA);
        Map<String, Long> withSmack = lines(WITH_SMACK);
        assertThat(withVerona).hasSize(9).containsOnlyKeys(withSmack.keySet());
        assertThat(column(1)).containsExactlyElementsOf(withVerona.values());
        assertThat(column(2))
                .containsExactlyElementsOf(
                        withVerona.keySet().stream().map(withSmack::get).toList());
    }

    @Test
    void containsNoXml() {
        assertThat(PAGE.replace("i <= 4", "")).doesNotContain("<");
    }

    @Test
    void containsEveryLineThatIsCounted() {
        String fragments = withoutSpace(PAGE);
        assertThat(METHOD.matcher(Page.read(WITH_VERONA)).results().map(EverydayPageTest::body))
                .hasSize(9)
                .allSatisfy(body -> assertThat(fragments).contains(body));
    }

    private static String body(MatchResult method) {
        return withoutSpace(method.group(2));
    }

    private static String withoutSpace(String text) {
        return text.replaceAll("\\s+", "");
    }
}
