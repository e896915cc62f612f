package verona.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are compared with a file, character by character. {@code -Dverona.golden=update}
 * writes the files anew: then read what has changed.
 */
final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/verona/report");

    private Golden() {}

    static void assertGolden(String name, String actual) {
        Path file = FOLDER.resolve(name + ".txt");
        try {
            if ("update".equals(System.getProperty("verona.golden"))) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual + "\n");
            }
            assertThat(actual + "\n").as(file.toString()).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError("write " + file + " with -Dverona.golden=update", e);
        }
    }
}
