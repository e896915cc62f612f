package verona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import verona.script.Script;
import verona.script.ScriptTranslator;

/** README.md says what is so. */
class ReadmeTest {

    private static final String README = read("README.md");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** Names of classes begin like that as well. */
    private static final Pattern SETTING_SAID =
            Pattern.compile("\\bverona(\\.[a-z]+)++\\b(?!\\.[A-Z])");

    private static final Pattern SETTING_READ =
            Pattern.compile("(?m)^[^*\n]*\"(verona(\\.[a-z]+)+)\"");

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> javaBlocks() {
        return JAVA.matcher(README).results().map(found -> found.group(1)).toList();
    }

    @Test
    void theExampleIsTheScenarioThatIsTested() {
        String tested = read("src/test/java/verona/AffiliationNotifyTest.java");
        assertThat(javaBlocks().get(0)).endsWith(tested.substring(tested.indexOf("@XmppTest")));
    }

    /** But for the example, and for what is written from a script: those are whole files. */
    static Stream<String> fragments() {
        return javaBlocks().stream().filter(block -> !block.startsWith("package "));
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void everyFragmentIsPlayed(String fragment) {
        String played =
                read("src/test/java/verona/ReadmeExamplesTest.java")
                        + read("src/test/java/verona/ReadmeServerTest.java")
                        + read("src/test/java/verona/ReadmeScriptsTest.java");
        assertThat(withoutSpace(played)).contains(withoutSpace(fragment));
    }

    @Test
    void theScriptBecomesTheTestThatIsShown() {
        String text = first("```text\n(# The first comment(?s:.*?))```", README);
        Script script = Script.parse("verse.scs", text);
        String written = new ScriptTranslator().translate(script, "example").source();
        assertThat(javaBlocks()).contains(written);
    }

    private static String withoutSpace(String java) {
        return java.replaceAll("\\s+", "");
    }

    @Test
    void everySettingIsSaidAndNoOther() throws IOException {
        Set<String> readInSources = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(path -> path.toString().endsWith(".java"))
                    .forEach(path -> readInSources.addAll(settingsRead(read(path.toString()))));
        }
        assertThat(settingsSaid()).isEqualTo(readInSources);
    }

    private static Set<String> settingsSaid() {
        return collect(SETTING_SAID.matcher(README).results().map(MatchResult::group));
    }

    private static Set<String> settingsRead(String source) {
        return collect(SETTING_READ.matcher(source).results().map(found -> found.group(1)));
    }

    private static Set<String> collect(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(classes = {Steps.class, Client.class, Component.class, Room.class, XmppTest.class})
    void everyWordAndEveryAttributeHasItsRow(Class<?> type) {
        assertThat(Arrays.stream(type.getDeclaredMethods()).map(Method::getName))
                .allSatisfy(name -> assertThat(README).containsPattern("\n\\| `" + name + "\\b"));
    }

    @Test
    void theVersionsAreThoseOfTheBuild() {
        String pom = read("pom.xml");
        String version = first("<artifactId>verona</artifactId>\\s*<version>([^<]*)<", pom);
        assertThat(README)
                .contains("io.github.verona-xmpp:verona:" + version)
                .contains("<version>" + version + "</version>")
                .contains("| Smack | " + first("<smack.version>([^<]*)<", pom));
    }

    @Test
    void theVersionsOfJUnitAreThoseTheSampleRunsOn() {
        String sample = read("samples/affiliation-notify/invoker.properties");
        assertThat(Pattern.compile("-Djunit.version=(\\S+)").matcher(sample).results())
                .isNotEmpty()
                .allSatisfy(run -> assertThat(README).contains(run.group(1)));
    }

    @Test
    void theFailureLooksLikeThat() {
        String shown = first("```text\n(juliet receives: (?s:.*?))```", README);
        Golden.check("step/closest-is-marked", shown.replace("within 5 s", "within 50 ms"));
    }

    private static String first(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
    }
}
