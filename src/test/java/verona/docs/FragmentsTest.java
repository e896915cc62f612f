package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import verona.docs.Page.Fragment;
import verona.internal.junit.deviation.Deviations;
import verona.script.Script;
import verona.script.ScriptTranslator;

/** Every fragment of code in the documentation is one that is run, or checked here. */
class FragmentsTest {

    private static final Pattern XML_VERSION =
            Pattern.compile(
                    "<artifactId>([^<]*)</artifactId>\\s*(?:<packaging>[^<]*</packaging>\\s*)?"
                            + "<version>([^<$]*)</version>");
    private static final Pattern KOTLIN_VERSION =
            Pattern.compile("\"[\\w.-]+:([\\w.-]+):([\\w.-]+)\"");
    private static final Pattern OTHER_CODE =
            Pattern.compile("(?m)^\\s*(```|~~~).*|(?<=\n\n)( {4}|\t).*");
    private static final Pattern INLINE_COMMAND = Pattern.compile("`((?:mvn|\\./mvnw)\\s[^`]*)`");

    static List<Page> pages() {
        return Page.all();
    }

    static Stream<Fragment> fragments() {
        return Page.all().stream().flatMap(page -> page.fragments().stream());
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void everyFragmentIsRunOrChecked(Fragment fragment) {
        String text = fragment.text();
        switch (fragment.language()) {
            case "java" -> checkJava(text);
            case "xml" -> checkXml(text);
            case "kotlin" -> checkKotlin(text);
            case "scs" -> assertThat(text).isEqualTo(ScriptExamplesTest.script());
            case "shell" -> text.lines().forEach(FragmentsTest::checkCommand);
            case "text" -> checkOutput(fragment);
            case "toml" -> assertThat(Deviations.read(text)).hasSize(1);
            case "mermaid" -> assertThat(text).isEqualTo(ArchitecturePageTest.picture());
            default -> fail("nothing checks fragments of '%s'", fragment.language());
        }
    }

    /** Else {@link #everyFragmentIsRunOrChecked} would not see it. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyFragmentStandsBetweenLinesOfBackQuotes(Page page) {
        assertThat(OTHER_CODE.matcher(page.withoutFragments()).results().map(MatchResult::group))
                .isEmpty();
    }

    static Stream<String> commandsInSentences() {
        return Page.all().stream()
                .flatMap(page -> INLINE_COMMAND.matcher(page.withoutFragments()).results())
                .map(found -> found.group(1).replaceAll("\\s+", " "));
    }

    @ParameterizedTest
    @MethodSource("commandsInSentences")
    void everyCommandInASentenceIsChecked(String command) {
        MavenCommand.check(command);
    }

    private static void checkCommand(String command) {
        if (command.startsWith(JarCommand.START)) {
            JarCommand.check(command);
        } else {
            MavenCommand.check(command);
        }
    }

    private static void checkJava(String fragment) {
        if (fragment.startsWith("package ")) {
            assertThat(fragment).isIn(scenario(), translatedScript());
        } else {
            assertThat(withoutSpace(examples())).contains(withoutSpace(fragment));
        }
    }

    /** The scenario of the README, which is in a package of its own there. */
    private static String scenario() {
        String tested = Page.read(Path.of("src/test/java/verona/AffiliationNotifyTest.java"));
        return Page.of("README.md").fragment("java").split("@XmppTest", 2)[0]
                + tested.substring(tested.indexOf("@XmppTest"));
    }

    private static String translatedScript() {
        Script script = Script.parse("verse.scs", ScriptExamplesTest.script());
        return new ScriptTranslator().translate(script, "example").source();
    }

    /** The build runs the samples, too. */
    private static String examples() {
        StringBuilder text = new StringBuilder();
        Page.files(Path.of("samples"), 20, ".java").forEach(path -> text.append(Page.read(path)));
        Page.files(Path.of("src/test/java/verona/docs"), 1, "ExamplesTest.java")
                .forEach(path -> text.append(Page.read(path)));
        for (String vocabulary : List.of("Provider.java", "Weather.java", "Forecast.java")) {
            Page.files(Path.of("src/test/java/verona/docs"), 1, vocabulary)
                    .forEach(path -> text.append(Page.read(path)));
        }
        return text.toString();
    }

    private static String withoutSpace(String java) {
        return java.replaceAll("\\s+", "");
    }

    /** A build file, or part of a sample. */
    private static void checkKotlin(String text) {
        if (text.contains("dependencies {")) {
            checkVersions(KOTLIN_VERSION, text);
        } else {
            StringBuilder sample = new StringBuilder();
            Page.files(Path.of("samples"), 20, ".kt")
                    .forEach(path -> sample.append(Page.read(path)));
            assertThat(withoutSpace(sample.toString())).contains(withoutSpace(text));
        }
    }

    private static void checkXml(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThatCode(
                        () ->
                                DocumentBuilderFactory.newInstance()
                                        .newDocumentBuilder()
                                        .parse(new ByteArrayInputStream(bytes)))
                .doesNotThrowAnyException();
        checkVersions(XML_VERSION, text);
    }

    private static void checkVersions(Pattern pattern, String text) {
        assertThat(versions(pattern, text)).isNotEmpty();
        assertThat(tested()).containsAllEntriesOf(versions(pattern, text));
    }

    /** By artifact: what the build uses, and the newest JUnit that the samples run on. */
    private static Map<String, String> tested() {
        String pom = Page.read(Path.of("pom.xml")).replaceAll("(?s)<!--.*?-->", "");
        Map<String, String> versions = new HashMap<>(versions(XML_VERSION, pom));
        versions.put("scenarios", "1");
        PagesTest.junitVersions().forEach(version -> versions.put("junit-bom", version));
        return versions;
    }

    private static Map<String, String> versions(Pattern pattern, String text) {
        Map<String, String> versions = new HashMap<>();
        pattern.matcher(text)
                .results()
                .forEach(found -> versions.put(found.group(1), found.group(2)));
        return versions;
    }

    /** What Verona prints is kept in files that other tests check. */
    private static void checkOutput(Fragment fragment) {
        String text = fragment.text();
        if (!isComparedBySample(fragment.page())) {
            assertThat(Page.files(Path.of("src/test/resources/verona"), 9, ".txt"))
                    .as("files that contain\n%s", text)
                    .anyMatch(path -> Page.read(path).contains(text));
        }
    }

    /** The script then reads what is to be printed from the page. */
    private static boolean isComparedBySample(Page page) {
        return Page.files(Path.of("samples"), 2, "postbuild.bsh").stream()
                .anyMatch(script -> Page.read(script).contains("printedIn(\"" + page + "\")"));
    }
}
