package verona.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The source code of a JUnit test class, translated from a script.
 *
 * @param packageName its package; {@code ""} for the unnamed package
 * @param className its simple name
 * @param source the text of the file
 */
public record JavaTest(String packageName, String className, String source) {

    /**
     * Writes the file into the folder of its package below a source folder. An existing file is
     * overwritten.
     *
     * <pre>{@code
     * test.writeTo(Path.of("src/test/java")); // src/test/java/example/GreetingTest.java
     * }</pre>
     *
     * @return the file that was written
     * @throws IOException if the file can't be written
     */
    public Path writeTo(Path sourceFolder) throws IOException {
        Path folder = sourceFolder.resolve(packageName.replace('.', '/'));
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(className + ".java"), source);
    }
}
