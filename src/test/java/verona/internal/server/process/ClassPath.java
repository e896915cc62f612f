package verona.internal.server.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The class path of the tests, for another JVM. */
final class ClassPath {

    private ClassPath() {}

    /** For one that runs in another folder, where relative paths lead nowhere. */
    static String absolute() {
        return entries().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** For one of a user who can't read the originals. */
    static String copied(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> copies = new ArrayList<>();
        for (Path entry : entries().filter(Files::exists).toList()) {
            Path copy = folder.resolve(copies.size() + "-" + entry.getFileName());
            copy(entry, copy);
            copies.add(copy.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static Stream<Path> entries() {
        String paths = System.getProperty("java.class.path");
        return Stream.of(paths.split(File.pathSeparator)).map(Path::of).map(Path::toAbsolutePath);
    }

    private static void copy(Path entry, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(entry)) {
            for (Path file : files.toList()) {
                Path target = copy.resolve(entry.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                    Files.setPosixFilePermissions(
                            target, PosixFilePermissions.fromString("rw-r--r--"));
                }
            }
        }
    }
}
