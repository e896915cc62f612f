package verona.internal.server.prosody;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.server.ServerException;

/** Where the program {@code prosody} is. */
final class Executable {

    static final String INSTALL =
            "install it (apt-get install prosody on Debian and Ubuntu, brew install prosody on"
                    + " macOS)";

    private static final List<String> USUAL =
            List.of("/usr/bin", "/usr/local/bin", "/opt/homebrew/bin", "/usr/sbin");

    private Executable() {}

    /** The one that is asked for, or else the first there is. */
    static Path find(@Nullable Path wanted) {
        return wanted == null ? findIn(folders()) : existing(wanted);
    }

    private static List<String> folders() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), USUAL.stream())
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList();
    }

    static Path findIn(List<String> folders) {
        return folders.stream()
                .map(folder -> Path.of(folder, "prosody"))
                .filter(Executable::isProgram)
                .findFirst()
                .orElseThrow(() -> missing(folders));
    }

    private static Path existing(Path wanted) {
        if (isProgram(wanted)) {
            return wanted.toAbsolutePath();
        }
        throw new ServerException(
                "There is no program '"
                        + wanted
                        + "' to start Prosody with: correct verona.prosody.executable, or "
                        + INSTALL
                        + " and leave the setting out.");
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private static ServerException missing(List<String> folders) {
        return new ServerException(
                "There is no program 'prosody' in "
                        + String.join(", ", folders)
                        + ": "
                        + INSTALL
                        + ", or say where it is with verona.prosody.executable.");
    }
}
