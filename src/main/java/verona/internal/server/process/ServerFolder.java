package verona.internal.server.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import verona.internal.certificate.SelfSigned;
import verona.server.ServerException;

/**
 * The temporary folder of one server.
 *
 * @param identity whom clients are to trust
 */
record ServerFolder(String server, Path path, SelfSigned identity) {

    static ServerFolder create(ServerProgram program) {
        String server = program.name();
        try {
            Path path = Files.createTempDirectory("verona-" + program.id() + "-");
            ServerFolder folder =
                    new ServerFolder(server, path, SelfSigned.ofDomain(program.domain()));
            for (String file : program.files()) {
                folder.copy(program.getClass(), file);
            }
            folder.write("certificate.pem", folder.identity().certificateText());
            folder.write("key.pem", folder.identity().keyText());
            return folder;
        } catch (IOException e) {
            throw new ServerException(
                    "The temporary folder of " + server + " can't be written: " + e, e);
        }
    }

    private void copy(Class<?> beside, String name) throws IOException {
        try (InputStream in = beside.getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(in, name), path.resolve(name));
        }
    }

    void write(String name, String text) throws IOException {
        Files.writeString(path.resolve(name), text);
    }

    /** Deletes what the server, which has ended, has not deleted itself. */
    void delete() {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new ServerException("The folder of " + server + " can't be deleted: " + e, e);
            }
        }
    }
}
