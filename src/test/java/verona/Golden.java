package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.util.diff.Delta;
import org.assertj.core.util.diff.DiffUtils;

/**
 * Texts that are read by people, kept in files so that a change of theirs can be reviewed. With
 * {@code -Dverona.golden=update} the files are written anew: then read what has changed.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/verona");

    private static final String ACCEPT =
            "If the change is meant, run the test with -Dverona.golden=update.";

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
            assertThat(file).as(ACCEPT).exists();
            String reviewed = Files.readString(file);
            if (!text.equals(reviewed)) {
                fail("%s is not as reviewed:%n%s%n%n%s", file, difference(reviewed, text), ACCEPT);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines that are gone, with {@code -}, and those that are new, with {@code +}. */
    private static String difference(String reviewed, String text) {
        List<String> lines = new ArrayList<>();
        for (Delta<String> delta : DiffUtils.diff(lines(reviewed), lines(text)).getDeltas()) {
            lines.add("@ line " + (delta.getOriginal().getPosition() + 1));
            delta.getOriginal().getLines().forEach(line -> lines.add("- " + line));
            delta.getRevised().getLines().forEach(line -> lines.add("+ " + line));
        }
        return String.join("\n", lines);
    }

    /** With the empty one after the last line's end, so that no difference is lost. */
    private static List<String> lines(String text) {
        return List.of(text.split("\n", -1));
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
