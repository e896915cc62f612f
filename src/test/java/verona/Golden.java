package verona;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are read by people, kept in files so that a change of theirs can be reviewed. With
 * {@code -Dverona.golden=update} the files are written anew: then read what has changed.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/verona");

    private Golden() {}

    /** The text must be that of {@code golden/NAME.txt}, but for what differs from run to run. */
    public static void check(String name, String text) {
        checkFile("golden/" + name + ".txt", steady(text).stripTrailing() + "\n");
    }

    /** The text must be that of the file, to the character. */
    public static void checkFile(String name, String text) {
        Path file = FOLDER.resolve(name);
        try {
            if ("update".equals(System.getProperty("verona.golden"))) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).as("run with -Dverona.golden=update").exists();
            assertThat(text).as("golden file %s", name).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                .replaceAll("\\b\\d+(\\.\\d)? ms\\b", "N ms")
                .replaceAll("(Test\\.java):\\d+", "$1:LINE");
    }
}
