package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation. */
record Page(Path path, String text) {

    private static final Pattern FENCED =
            Pattern.compile("^```(\\w*)\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** A fragment of code in a page, between lines of back quotes. */
    record Fragment(Page page, String language, String text) {

        @Override
        public String toString() {
            return page + " " + language + ": " + text.lines().findFirst().orElse("");
        }
    }

    static Page of(String path) {
        return new Page(Path.of(path), read(Path.of(path)));
    }

    /** All pages for users and contributors. */
    static List<Page> all() {
        List<Page> pages = new ArrayList<>();
        for (String folder : List.of("", "docs")) {
            files(Path.of(folder), 1, ".md").forEach(path -> pages.add(of(path.toString())));
        }
        files(Path.of("samples"), 2, ".md").forEach(path -> pages.add(of(path.toString())));
        assertThat(pages).hasSizeGreaterThan(2);
        return pages;
    }

    /** All pages one after the other. */
    static String allText() {
        StringBuilder text = new StringBuilder();
        all().forEach(page -> text.append(page.text()).append('\n'));
        return text.toString();
    }

    static List<Path> files(Path folder, int depth, String suffix) {
        try (Stream<Path> found = Files.walk(folder, depth)) {
            return found.filter(path -> path.toString().endsWith(suffix)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Fragment> fragments() {
        return FENCED.matcher(text)
                .results()
                .map(found -> new Fragment(this, found.group(1), found.group(2)))
                .toList();
    }

    /** The only fragment in that language. */
    String fragment(String language) {
        List<Fragment> found =
                fragments().stream().filter(f -> f.language().equals(language)).toList();
        assertThat(found).hasSize(1);
        return found.get(0).text();
    }

    String withoutFragments() {
        return FENCED.matcher(text).replaceAll("");
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
