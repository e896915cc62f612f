package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import verona.Client;
import verona.ClientSteps;
import verona.Component;
import verona.Program;
import verona.ProgramSteps;
import verona.Room;
import verona.Steps;
import verona.XmppProgram;
import verona.XmppTest;

/** What the documentation says in tables and sentences is what the sources say. */
class PagesTest {

    /** Names of classes begin like that as well. */
    private static final Pattern SETTING_SAID =
            Pattern.compile("\\bverona(\\.[a-z]++[a-zA-Z]*+)++\\b(?!\\.[A-Z])");

    private static final Pattern SETTING_READ = Pattern.compile("\"(verona(\\.[a-z][a-zA-Z]*)+)\"");

    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^[^\n\"]*\\*.*");

    @Test
    void theReadmeIsShort() {
        byte[] bytes = Page.of("README.md").text().getBytes(StandardCharsets.UTF_8);
        assertThat(bytes).hasSizeLessThanOrEqualTo(8192);
    }

    @Test
    void everySettingHasItsRow() {
        String table = Page.of("docs/configuration.md").text();
        assertThat(collect(Pattern.compile("(?m)^\\| `(verona[a-zA-Z.]+)` \\|").matcher(table)))
                .isEqualTo(settings());
    }

    @Test
    void everySettingThatIsNamedExists() {
        StringBuilder pages = new StringBuilder(Page.of("README.md").text());
        Page.files(Path.of("docs"), 1, ".md").forEach(page -> pages.append(Page.read(page)));
        Set<String> named = collect(SETTING_SAID.matcher(pages).results().map(MatchResult::group));
        named.removeIf(PagesTest::isPackage);
        named.removeAll(examples());
        assertThat(settings()).containsAll(named);
    }

    private static List<String> examples() {
        return new MyServerProvider().settings();
    }

    private static boolean isPackage(String name) {
        String folder = name.replace('.', '/');
        return Files.isDirectory(Path.of("src/main/java", folder))
                || Files.isDirectory(Path.of("src/test/java", folder));
    }

    private static Set<String> settings() {
        return collect(
                Page.files(Path.of("src/main/java"), 20, ".java").stream()
                        .flatMap(path -> SETTING_READ.matcher(code(path)).results())
                        .map(found -> found.group(1)));
    }

    private static String code(Path path) {
        return COMMENT_LINE.matcher(Page.read(path)).replaceAll("");
    }

    private static Set<String> collect(Matcher matcher) {
        return collect(matcher.results().map(found -> found.group(1)));
    }

    private static Set<String> collect(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Steps.class,
                ClientSteps.class,
                Client.class,
                Component.class,
                Room.class,
                XmppTest.class
            })
    void everyStepAndEveryAttributeHasItsRow(Class<?> type) {
        everyMethodHasItsRow(type, "docs/scenarios.md");
    }

    @ParameterizedTest
    @ValueSource(classes = {ProgramSteps.class, XmppProgram.class, Program.class})
    void everyStepOfAProgramHasItsRow(Class<?> type) {
        everyMethodHasItsRow(type, "docs/programs.md");
    }

    private static void everyMethodHasItsRow(Class<?> type, String page) {
        String text = Page.of(page).text();
        Stream<Method> methods = Arrays.stream(type.getDeclaredMethods());
        assertThat(methods.filter(method -> !method.isSynthetic()).map(Method::getName))
                .allSatisfy(name -> assertThat(text).containsPattern("\n\\| `" + name + "\\b"));
    }

    @Test
    void theVersionsAreThoseOfTheBuild() {
        String smack = first("<smack.version>([^<]*)<", Page.read(Path.of("pom.xml")));
        String kotlin =
                first("<kotlin.version>([^<]*)<", Page.read(Path.of("samples/kotlin/pom.xml")));
        assertThat(Page.of("docs/compatibility.md").text())
                .contains("| Smack | " + smack + "; 4.5.0-" + laterSmacks() + " |")
                .contains("| Kotlin | " + kotlin + " |");
    }

    private static String laterSmacks() {
        String sample = Page.read(Path.of("samples/smack-4.5/invoker.properties"));
        return Pattern.compile("-Dsmack.version=4.5.0(-\\S+)")
                .matcher(sample)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining(", "))
                .replaceFirst("-", "")
                .replaceFirst(", (?=[^,]*$)", " and ");
    }

    @Test
    void theVersionsOfSpringBootAreThoseTheSampleRunsOn() {
        List<String> versions = versions("spring-integration", "spring-boot.version");
        assertThat(Page.of("docs/compatibility.md").text())
                .contains("| Spring Boot | " + String.join(", ", versions) + " |");
    }

    @Test
    void theVersionsOfJUnitAreThoseTheSampleRunsOn() {
        assertThat(Page.of("docs/compatibility.md").text())
                .contains("| JUnit | " + String.join(", ", junitVersions()) + " |");
    }

    @Test
    void theVersionsOfJavaAreThoseOfTheBuildServer() {
        String workflow = Page.read(Path.of(".github/workflows/build.yml"));
        assertThat(workflow).contains("- run: .ci/run\n");
        assertThat(Page.of("docs/compatibility.md").text())
                .contains("| JDK | " + first("java: \\[([^]]*)]", workflow) + " |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@xmpp/client", "strophe.js", "converse.js"})
    void theVersionsOfClientsInJavaScriptAreThoseThatTestsNeed(String name) {
        String packages = Page.read(Path.of("src/test/npm/package.json"));
        String version = first(Pattern.quote(name) + "(?:\": \"|@)([0-9.]+)", packages);
        assertThat(Page.of("docs/compatibility.md").text())
                .contains("| " + name + " | " + version + " |");
    }

    /** Oldest first. */
    static List<String> junitVersions() {
        return versions("affiliation-notify", "junit.version");
    }

    private static List<String> versions(String name, String property) {
        String sample = Page.read(Path.of("samples", name, "invoker.properties"));
        List<String> versions =
                Pattern.compile("-D" + property + "=(\\S+)")
                        .matcher(sample)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(versions).isNotEmpty();
        return versions;
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
