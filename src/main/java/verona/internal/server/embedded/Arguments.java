package verona.internal.server.embedded;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import verona.internal.server.embedded.core.Addresses;
import verona.server.ServerException;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;
import verona.server.embedded.options.StartTls;

/** The arguments of the server on the command line. */
public final class Arguments {

    public static final String USAGE =
            """
            Runs Verona's embedded XMPP server until it is ended by SIGTERM or SIGINT.

              --port NUMBER                 the TCP port for clients, 0 for a free one (5222)
              --direct-tls-port NUMBER      the TCP port for TLS from the first byte (0)
              --websocket-port NUMBER       the TCP port for WebSocket (0)
              --secure-websocket-port NUMBER
                                            the TCP port for WebSocket over TLS (0)
              --host ADDRESS                the address to listen on (127.0.0.1)
              --domain NAME                 the XMPP domain (localhost)
              --account NAME:PASSWORD       an account; may be said several times
              --component DOMAIN:SECRET     an external component; may be said several times
              --no-registration             clients may register no accounts
              --tls-required                clients have to encrypt their streams by STARTTLS
              --help                        says this""";

    private final Deque<String> left;
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final Map<String, String> components = new LinkedHashMap<>();
    private EmbeddedServerOptions options = EmbeddedServerOptions.DEFAULT.withPort(5222);
    private boolean help;

    private Arguments(String... args) {
        left = new ArrayDeque<>(List.of(args));
    }

    /**
     * Reads what the program was given.
     *
     * @throws IllegalArgumentException if it is something else; the message says what
     */
    public static Arguments parse(String... args) {
        Arguments arguments = new Arguments(args);
        while (!arguments.left.isEmpty()) {
            arguments.take(arguments.left.remove());
        }
        return arguments;
    }

    private void take(String name) {
        switch (name) {
            case "--port" -> options = options.withPort(port(value(name)));
            case "--direct-tls-port" -> options = options.withDirectTlsPort(port(value(name)));
            case "--websocket-port" -> options = options.withWebSocketPort(port(value(name)));
            case "--secure-websocket-port" ->
                    options = options.withSecureWebSocketPort(port(value(name)));
            case "--host" -> options = options.withHost(value(name));
            case "--domain" -> options = options.withDomain(domain(value(name)));
            case "--account" -> takePair(accounts, name, value(name), Arguments::localpart);
            case "--component" -> takePair(components, name, value(name), Arguments::domain);
            case "--no-registration" -> options = options.withoutRegistration();
            case "--tls-required" -> options = options.withStartTls(StartTls.REQUIRED);
            case "--help" -> help = true;
            default -> throw new IllegalArgumentException("there is no argument " + name);
        }
    }

    private String value(String name) {
        String value = left.poll();
        if (value == null) {
            throw new IllegalArgumentException(name + " needs a value");
        }
        return value;
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw noPort(text, e);
        }
        throw noPort(text, null);
    }

    private static IllegalArgumentException noPort(String text, @Nullable Exception cause) {
        return new IllegalArgumentException("a port is from 0 to 65535, not " + text, cause);
    }

    private static String domain(String text) {
        return checked(text, Running::domain);
    }

    private static String localpart(String text) {
        return checked(text, name -> Addresses.local(name, "localhost"));
    }

    private static String checked(String text, Consumer<String> check) {
        try {
            check.accept(text);
            return text;
        } catch (ServerException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static void takePair(
            Map<String, String> pairs, String name, String value, UnaryOperator<String> check) {
        int colon = value.indexOf(':');
        if (colon <= 0 || colon == value.length() - 1) {
            throw new IllegalArgumentException(name + " needs a name, a colon and a secret");
        }
        String key = check.apply(value.substring(0, colon));
        if (pairs.put(key, value.substring(colon + 1)) != null) {
            throw new IllegalArgumentException(name + " names " + key + " twice");
        }
    }

    public boolean isHelp() {
        return help;
    }

    public EmbeddedServerOptions options() {
        return options;
    }

    /** Passwords by localpart. */
    public Map<String, String> accounts() {
        return accounts;
    }

    /** Secrets by domain. */
    public Map<String, String> components() {
        return components;
    }

    /** Where a server listens; a line for each way to connect. */
    public String announcement(EmbeddedServer server) {
        String clients = "listening on " + server.host() + ":" + server.port();
        String others = components.isEmpty() ? "" : ", for components on " + server.componentPort();
        return String.join(
                "\n",
                clients + others + ", domain " + server.domain(),
                "direct TLS on " + server.host() + ":" + server.directTlsPort(),
                "WebSocket on " + server.webSocketUrl(),
                "WebSocket over TLS on " + server.secureWebSocketUrl());
    }
}
