package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import verona.internal.vocabulary.Samples;
import verona.internal.vocabulary.Samples.Sample;
import verona.stanza.Element;

/** docs/vocabulary.md lists every factory, what it makes, and where that is specified. */
class VocabularyPageTest {

    private static final Path PAGE = Path.of("docs/vocabulary.md");
    private static final Path SOURCES = Path.of("src/main/java/verona/vocabulary");
    private static final String BEGIN = "<!-- factories -->\n";
    private static final String END = "<!-- end of factories -->";

    private static final Pattern FACTORY =
            Pattern.compile(
                    "/\\*\\*((?:(?!\\*/).)*)\\*/\\s+"
                            + "public static [\\w.<>?]+ (\\w+)\\(([^)]*)\\) \\{",
                    Pattern.DOTALL);
    private static final Pattern TYPE =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+public final class", Pattern.DOTALL);
    private static final Pattern SECTION =
            Pattern.compile("((?:XEP|RFC)[- ]\\d+(?: §[\\d.]*\\d)?)");

    @Test
    void listsEveryFactory() throws IOException {
        String page = Files.readString(PAGE);
        String begin = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String now = begin + table() + page.substring(page.indexOf(END));
        if ("update".equals(System.getProperty("verona.golden"))) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.readString(PAGE))
                .as("%s is written anew with -Dverona.golden=update", PAGE)
                .isEqualTo(now);
    }

    private static String table() throws IOException {
        Map<String, Element> made = new HashMap<>();
        for (Sample sample : Samples.all()) {
            made.put(sample.toString(), sample.element());
        }
        StringBuilder table = new StringBuilder();
        for (Class<?> field : Samples.fields()) {
            String source = Files.readString(SOURCES.resolve(field.getSimpleName() + ".java"));
            table.append("\n### `").append(field.getSimpleName()).append("`\n\n");
            table.append("| Factory | Element | Section |\n|---|---|---|\n");
            Matcher factory = FACTORY.matcher(source);
            while (factory.find()) {
                Element element = made.get(key(field, factory.group(2), factory.group(3)));
                if (element != null) {
                    table.append(row(factory, element, section(factory.group(1), source)));
                }
            }
        }
        return table.append('\n').toString();
    }

    private static String row(Matcher factory, Element element, String section) {
        return "| `%s(%s)` | %s | %s |%n"
                .formatted(
                        factory.group(2),
                        parameters(factory.group(3)).stream()
                                .map(each -> each.substring(each.lastIndexOf(' ') + 1))
                                .collect(Collectors.joining(", ")),
                        element(element),
                        section)
                .replace(System.lineSeparator(), "\n");
    }

    private static String element(Element element) {
        List<Element> children = element.children();
        String inner = children.size() == 1 ? "<" + children.get(0).name() + ">" : "";
        return "`<%s xmlns='%s'>%s`".formatted(element.name(), element.namespace(), inner);
    }

    private static List<String> parameters(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(",")).map(String::strip).toList();
    }

    private static String key(Class<?> field, String name, String parameters) {
        return parameters(parameters).stream()
                .map(each -> each.substring(0, each.lastIndexOf(' ')).replace("...", "[]"))
                .collect(Collectors.joining(",", field.getSimpleName() + "." + name + "(", ")"));
    }

    /** That of the method, or else of its class. */
    private static String section(String comment, String source) {
        Matcher own = SECTION.matcher(comment.replaceAll("\\s+\\*?\\s*", " "));
        if (own.find()) {
            return own.group(1);
        }
        Matcher type = TYPE.matcher(source);
        Matcher all = SECTION.matcher(type.find() ? type.group(1) : "");
        return all.find() ? all.group(1) : "";
    }
}
