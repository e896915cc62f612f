package verona.internal.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import verona.internal.proxy.Proxy;
import verona.internal.proxy.ProxyListener;
import verona.server.XmppServer;

/** Where programs connect. */
final class ProgramPorts {

    @Option(
            names = "--port",
            paramLabel = "NUMBER",
            defaultValue = "0",
            converter = Converters.Port.class,
            description = "The TCP port for the programs, 0 for a free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--websocket-port",
            paramLabel = "NUMBER",
            converter = Converters.Port.class,
            description = "A TCP port for WebSocket, 0 for a free one.")
    private @Nullable Integer webSocketPort;

    @Option(
            names = "--secure-websocket-port",
            paramLabel = "NUMBER",
            converter = Converters.Port.class,
            description = "A TCP port for WebSocket over TLS, 0 for a free one.")
    private @Nullable Integer secureWebSocketPort;

    /** Checks that they fit. */
    void check(CommandSpec spec, boolean components) {
        if (components && (webSocketPort != null || secureWebSocketPort != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "components connect over TCP: leave out --websocket-port and"
                            + " --secure-websocket-port");
        }
    }

    /** Opens them. */
    Proxy open(XmppServer server, boolean components, ProxyListener listener) {
        return components
                ? Proxy.forComponents(server, port, listener)
                : Proxy.forClients(server, port, listener);
    }

    /** Opens what is left, and says which addresses there are. */
    List<String> addresses(Proxy proxy, String domain, boolean components) {
        List<String> addresses = new ArrayList<>();
        addresses.add("listening on " + proxy.host() + ":" + proxy.port() + ", domain " + domain);
        if (!components) {
            addresses.add("direct TLS on " + proxy.host() + ":" + proxy.directTlsPort());
        }
        if (webSocketPort != null) {
            addresses.add("WebSocket on " + proxy.webSocketUrl(webSocketPort));
        }
        if (secureWebSocketPort != null) {
            addresses.add("WebSocket over TLS on " + proxy.secureWebSocketUrl(secureWebSocketPort));
        }
        return addresses;
    }
}
