package verona.internal.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import verona.server.ServerException;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;

/** Runs the embedded server in the foreground. */
@Command(
        name = "serve",
        description = {
            "Runs the embedded XMPP server until it is ended by SIGTERM or SIGINT. Its clients then"
                    + " get the stream error system-shutdown. When it listens, it prints its"
                    + " addresses."
        },
        abbreviateSynopsis = true,
        sortOptions = false,
        usageHelpWidth = Main.WIDTH)
final class ServeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "5222",
            converter = Converters.Port.class,
            description = "The TCP port for clients, 0 for a free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--direct-tls-port",
            paramLabel = "NUMBER",
            defaultValue = "0",
            converter = Converters.Port.class,
            description = "The TCP port for TLS from the first byte (${DEFAULT-VALUE}).")
    private int directTlsPort;

    @Option(
            names = "--websocket-port",
            paramLabel = "NUMBER",
            defaultValue = "0",
            converter = Converters.Port.class,
            description = "The TCP port for WebSocket (${DEFAULT-VALUE}).")
    private int webSocketPort;

    @Option(
            names = "--secure-websocket-port",
            paramLabel = "NUMBER",
            defaultValue = "0",
            converter = Converters.Port.class,
            description = "The TCP port for WebSocket over TLS (${DEFAULT-VALUE}).")
    private int secureWebSocketPort;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--account",
            paramLabel = "NAME:PASSWORD",
            converter = NamedSecret.Account.class,
            description = "An account. Can be repeated.")
    private List<NamedSecret> accounts = List.of();

    @Option(
            names = "--component",
            paramLabel = "DOMAIN:SECRET",
            converter = NamedSecret.Component.class,
            description = "An external component (XEP-0114). Can be repeated.")
    private List<NamedSecret> components = List.of();

    @Mixin private EmbeddedOptions embedded;

    /** For {@code mvn exec:java@server}. */
    public static void main(String... arguments) {
        Main.main("serve", arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        Map<String, String> passwords = NamedSecret.byName(spec, "--account", accounts);
        Map<String, String> secrets = NamedSecret.byName(spec, "--component", components);
        EmbeddedServer server = start();
        passwords.forEach(server::createAccount);
        secrets.forEach(server::addComponent);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
        PrintWriter out = spec.commandLine().getOut();
        announcement(server).forEach(out::println);
        out.flush();
        new CountDownLatch(1).await();
        return ExitCode.DONE;
    }

    EmbeddedServer start() {
        return embedded.start(options());
    }

    EmbeddedServerOptions options() {
        return embedded.options("localhost")
                .withHost(host)
                .withPort(port)
                .withDirectTlsPort(directTlsPort)
                .withWebSocketPort(webSocketPort)
                .withSecureWebSocketPort(secureWebSocketPort);
    }

    /** Where a server listens; a line for each way to connect. */
    private List<String> announcement(EmbeddedServer server) {
        String clients = "listening on " + server.host() + ":" + server.port();
        String others = components.isEmpty() ? "" : ", for components on " + server.componentPort();
        return List.of(
                clients + others + ", domain " + server.domain(),
                "direct TLS on " + server.host() + ":" + server.directTlsPort(),
                "WebSocket on " + server.webSocketUrl(),
                "WebSocket over TLS on " + server.secureWebSocketUrl());
    }

    private void close(EmbeddedServer server) {
        try {
            server.close();
        } catch (ServerException e) {
            spec.commandLine().getErr().println(e.getMessage());
        }
    }
}
