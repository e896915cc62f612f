package verona.server.embedded;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import verona.internal.server.embedded.Arguments;
import verona.server.ServerException;

/**
 * Runs an {@link EmbeddedServer} in the foreground until SIGTERM or SIGINT. Then its clients get
 * the stream error system-shutdown.
 *
 * <pre>{@code
 * java -cp ... verona.server.embedded.Main --port 5222 --account romeo:secret
 * }</pre>
 *
 * <p>When it listens, it prints its address. The exit code is 2 for wrong arguments, and 1 if the
 * server can't listen.
 */
public final class Main {

    private Main() {}

    /** Runs the server; {@code --help} prints the arguments. */
    public static void main(String[] args) throws InterruptedException {
        try {
            Arguments arguments = Arguments.parse(args);
            if (arguments.isHelp()) {
                say(System.out, Arguments.USAGE);
            } else {
                run(arguments);
            }
        } catch (IllegalArgumentException e) {
            say(System.err, e.getMessage() + "\n\n" + Arguments.USAGE);
            System.exit(2);
        } catch (ServerException e) {
            say(System.err, e.getMessage());
            System.exit(1);
        }
    }

    private static void run(Arguments arguments) throws InterruptedException {
        EmbeddedServer server = EmbeddedServer.start(arguments.options());
        arguments.accounts().forEach(server::createAccount);
        arguments.components().forEach(server::addComponent);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        say(System.out, arguments.announcement(server));
        new CountDownLatch(1).await();
    }

    private static void close(EmbeddedServer server) {
        try {
            server.close();
        } catch (ServerException e) {
            e.printStackTrace(System.err);
        }
    }

    private static void say(PrintStream stream, String text) {
        stream.println(text);
        stream.flush();
    }
}
