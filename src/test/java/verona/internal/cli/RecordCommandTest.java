package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import verona.server.embedded.EmbeddedServer;

class RecordCommandTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | --port 70000 | a port is from 0 to 65535, not 70000",
                "2 | --websocket-port x | a port is from 0 to 65535, not x",
                "2 | --components --websocket-port 0 | components connect over TCP",
                "2 | --account romeo | write a name, a colon and a password",
                "2 | --server external | --external-host is missing",
                "2 | --server external --external-host a --account romeo:b"
                        + " | a running server has its own accounts and components",
                "3 | --server external --external-host a --components"
                        + " | need just the port, by --external-component-port",
            })
    void saysWhatIsWrongInOneLine(int exitCode, String line, String message) {
        String all = "record --output " + folder + " " + line;
        assertFails(exitCode, message, (Object[]) all.split(" "));
    }

    @Test
    void saysThatItsPortIsTaken() {
        try (EmbeddedServer other = EmbeddedServer.start()) {
            assertFails(
                    3,
                    "can't listen on port " + other.port(),
                    "record",
                    "--output",
                    folder,
                    "--port",
                    other.port());
        }
    }

    @Test
    void saysThatItsFolderIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertFails(3, file + " is not a folder", "record", "--output", file);
    }

    private static void assertFails(int exitCode, String message, Object... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertThat(run.errors())
                .singleElement()
                .asString()
                .startsWith("verona record: ")
                .contains(message);
        assertThat(run.exitCode()).isEqualTo(exitCode);
    }
}
