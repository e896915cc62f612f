package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What comes with Verona. The enforcer compares pom.xml with what Maven resolves. */
class DependenciesTest {

    private static final Pattern INCLUDED = Pattern.compile("<include>[\\w.-]+:([\\w.-]+)</");
    private static final Pattern ROW =
            Pattern.compile("^\\| `([\\w.-]+)` \\| (\\d+) \\| ", Pattern.MULTILINE);

    private final String page = Page.of("docs/compatibility.md").text();

    @Test
    void eachJarHasItsRow() throws Exception {
        String pom = Files.readString(Path.of("pom.xml"));
        int begin = pom.indexOf("<bannedDependencies>");
        String all = pom.substring(begin, pom.indexOf("<!-- Optional", begin));
        List<String> included = INCLUDED.matcher(all).results().map(it -> it.group(1)).toList();
        assertThat(rows()).containsOnlyKeys(included);
        assertThat(page).contains("\n" + included.size() + " jars, ");
    }

    @Test
    void theirSizesAreThoseOfTheClassPath() {
        String paths =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> classPath = List.of(paths.split(File.pathSeparator));
        assertThat(rows())
                .allSatisfy(
                        (name, size) ->
                                assertThat(classPath)
                                        .filteredOn(it -> it.contains("/" + name + "-"))
                                        .anySatisfy(
                                                it -> assertThat(kilobytes(it)).isEqualTo(size)));
    }

    private static long kilobytes(String jar) {
        return Math.round(Path.of(jar).toFile().length() / 1000.0);
    }

    private Map<String, Long> rows() {
        return ROW.matcher(page)
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> Long.valueOf(it.group(2))));
    }
}
