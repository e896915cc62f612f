package verona.internal.server.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import verona.server.ServerException;

/**
 * A program that has to be installed.
 *
 * @param server the name of the server: {@code Prosody}
 * @param program the name of its file
 * @param installation what to do if it is not installed
 */
public record Executable(String server, String program, String installation) {

    private static final List<String> USUAL =
            List.of(
                    "/usr/bin",
                    "/usr/sbin",
                    "/usr/local/bin",
                    "/usr/local/sbin",
                    "/opt/homebrew/bin",
                    "/opt/homebrew/sbin");

    /**
     * The one that is asked for, or else the first there is.
     *
     * @throws ServerException if there is none; the message has the installation
     */
    public Path find(@Nullable Path wanted) {
        return wanted == null ? findIn(folders()) : existing(wanted);
    }

    private static List<String> folders() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator)), USUAL.stream())
                .filter(folder -> !folder.isEmpty())
                .distinct()
                .toList();
    }

    Path findIn(List<String> folders) {
        return folders.stream()
                .map(folder -> Path.of(folder, program))
                .filter(Executable::isProgram)
                .findFirst()
                .orElseThrow(() -> missing(folders));
    }

    private Path existing(Path wanted) {
        if (isProgram(wanted)) {
            return wanted.toAbsolutePath();
        }
        throw new ServerException(
                String.format(
                        "There is no program '%s' to start %s with: correct %s, or %s and leave"
                                + " the setting out.",
                        wanted, server, setting(), installation));
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }

    private ServerException missing(List<String> folders) {
        return new ServerException(
                String.format(
                        "There is no program '%s' in %s: %s, or say where it is with %s.",
                        program, String.join(", ", folders), installation, setting()));
    }

    private String setting() {
        return "verona." + server.toLowerCase(Locale.ROOT) + ".executable";
    }
}
