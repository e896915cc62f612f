package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links from page to page lead somewhere. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

    record Link(Page page, String target) {

        static Stream<Link> of(Page page) {
            return LINK.matcher(page.withoutFragments())
                    .results()
                    .map(found -> new Link(page, found.group(1)))
                    .filter(link -> !link.target().matches("(https?|mailto):.*"));
        }

        Path file() {
            String file = target.replaceAll("#.*", "");
            return file.isEmpty() ? page.path() : page.path().resolveSibling(file).normalize();
        }

        String anchor() {
            return target.contains("#") ? target.substring(target.indexOf('#') + 1) : "";
        }

        @Override
        public String toString() {
            return page + ": " + target;
        }
    }

    static Stream<Link> links() {
        return Page.all().stream().flatMap(Link::of);
    }

    @ParameterizedTest
    @MethodSource("links")
    void leadToFilesAndHeadingsThatExist(Link link) {
        assertThat(link.file()).exists();
        if (!link.anchor().isEmpty()) {
            assertThat(anchors(link.file())).contains(link.anchor());
        }
    }

    @Test
    void leadFromTheReadmeToEveryPage() {
        Set<Path> reached = new TreeSet<>();
        Deque<Path> next = new ArrayDeque<>(List.of(Path.of("README.md")));
        while (!next.isEmpty()) {
            Path page = next.remove();
            if (reached.add(page)) {
                Link.of(Page.of(page.toString()))
                        .map(Link::file)
                        .filter(file -> file.toString().endsWith(".md") && Files.exists(file))
                        .forEach(next::add);
            }
        }
        assertThat(reached).containsAll(Page.all().stream().map(Page::path).toList());
    }

    /** As GitHub makes them of headings: lower case, without punctuation, hyphens for spaces. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(Page.of(page.toString()).withoutFragments())
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
                .toList();
    }
}
