package verona.internal.server.prosody;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import verona.internal.server.external.Login;
import verona.internal.server.process.ChildServer;
import verona.server.Account;

/**
 * A JVM of its own that starts Prosody, logs in, reports it in a line, and waits for the end of its
 * input.
 */
final class ProsodyHost {

    private ProsodyHost() {}

    public static void main(String[] args) throws IOException {
        try (ChildServer server = Prosody.start();
                OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            Account account = server.openAccount("romeo");
            String line =
                    server.handle().pid()
                            + " "
                            + server.folder()
                            + " "
                            + Login.succeeds(server, account)
                            + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
            out.flush();
            System.in.read();
        }
    }
}
