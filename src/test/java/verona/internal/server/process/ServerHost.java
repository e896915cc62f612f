package verona.internal.server.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import verona.internal.server.external.Login;
import verona.server.Account;

/**
 * What a JVM of its own does: it starts a server, logs in, reports it in a line, and waits for the
 * end of its input.
 */
public final class ServerHost {

    private ServerHost() {}

    /** Returns when the input has ended. */
    public static void run(Supplier<ChildServer> start) throws IOException {
        try (ChildServer server = start.get();
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
