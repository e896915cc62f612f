package verona.internal.server.prosody;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import verona.internal.certificate.SelfSigned;
import verona.server.ServerException;

/** The temporary folder of one Prosody. */
record ServerFolder(Path path) {

    static final String DOMAIN = "localhost";

    private static final String CONFIG = "prosody.cfg.lua";
    private static final String CONTROL = "control.lua";

    static ServerFolder create() {
        try {
            ServerFolder folder = new ServerFolder(Files.createTempDirectory("verona-prosody-"));
            folder.copy(CONFIG);
            folder.copy(CONTROL);
            folder.write("certificate.pem", folder.identity().certificateText());
            folder.write("key.pem", folder.identity().keyText());
            return folder;
        } catch (IOException e) {
            throw new ServerException("Prosody's temporary folder can't be written: " + e, e);
        }
    }

    private void copy(String name) throws IOException {
        try (InputStream in = ServerFolder.class.getResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(in, name), path.resolve(name));
        }
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(path.resolve(name), text);
    }

    /** Whom clients are to trust. */
    SelfSigned identity() {
        return SelfSigned.ofDomain(DOMAIN);
    }

    Path config() {
        return path.resolve(CONFIG);
    }

    /** Deletes what Prosody, which has ended, has not deleted itself. */
    void delete() {
        if (Files.exists(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new ServerException("Prosody's folder can't be deleted: " + e, e);
            }
        }
    }
}
