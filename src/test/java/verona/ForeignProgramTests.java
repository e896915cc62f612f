package verona;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import verona.server.embedded.clients.ClientProgram;

/** A program that others have written is under test, on the server that the run is for. */
@XmppTest(timeout = "20 s")
abstract class ForeignProgramTests {

    @Client XmppClient juliet;
    @Program XmppProgram bot;
    @TempDir Path folder;

    ClientProgram running;

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    final String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
