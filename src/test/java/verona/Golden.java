package verona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are read by people, kept in files so that a change of theirs can be reviewed. With
 * {@code -Dverona.golden=update} the files are written anew.
 */
public final class Golden {

    private Golden() {}

    /** The text must be that of {@code src/test/resources/verona/golden/NAME.txt}. */
    public static void check(String name, String text) {
        String plain = steady(text).stripTrailing() + "\n";
        if ("update".equals(System.getProperty("verona.golden"))) {
            write(Path.of("src/test/resources/verona/golden", name + ".txt"), plain);
        }
        assertThat(plain).as("golden file %s", name).isEqualTo(read(name));
    }

    /** What differs from run to run is replaced: fresh names, ports and times. */
    private static String steady(String text) {
        return text.replaceAll("\\b([a-z]+)-[0-9a-z]{6}(?=[@.])", "$1-xxxxxx")
                .replaceAll("\\.\\.\\. \\w{1,6}@", "... x@")
                .replaceAll("((?:occupant-id|stanza-id) [^>]*?\\bid=)'[^']*'", "$1'x'")
                .replaceAll("-\\w{1,6}…", "-x…")
                .replaceAll("…\\w{1,6}@", "…x@")
                .replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT")
                .replaceAll("(?m)^ +\\d+\\.\\d ms", "    N ms")
                .replaceAll("\\b\\d+ ms\\b", "N ms");
    }

    private static String read(String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/verona/golden/" + name + ".txt")) {
            assertThat(in).as("golden file %s: run with -Dverona.golden=update", name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
