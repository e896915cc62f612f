package verona.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A JUnit test class that has been written from a script.
 *
 * @param packageName its package, {@code ""} for the unnamed one
 * @param className its name
 * @param source the whole file
 */
public record JavaTest(String packageName, String className, String source) {

    /**
     * Writes it where its package wants it below a source folder, over what may be there.
     *
     * <pre>{@code
     * test.writeTo(Path.of("src/test/java")); // src/test/java/example/GreetingTest.java
     * }</pre>
     *
     * @return the file
     * @throws IOException if it can't be written
     */
    public Path writeTo(Path sourceFolder) throws IOException {
        Path folder = sourceFolder.resolve(packageName.replace('.', '/'));
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve(className + ".java"), source);
    }
}
