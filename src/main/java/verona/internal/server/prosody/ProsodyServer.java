package verona.internal.server.prosody;

import java.net.URI;
import java.nio.file.Path;
import verona.connection.Trust;
import verona.server.Routing;
import verona.server.ServerException;
import verona.server.XmppServer;

/**
 * Prosody (0.12 or later) as a child process: on free ports of 127.0.0.1, with its data in memory
 * and a configuration of its own in a temporary folder. It ends with {@link #close()}, and with the
 * JVM, even when that is killed.
 *
 * <p>Clients may log in with SASL PLAIN over plain TCP, and with TLS. Its domain is {@code
 * localhost}.
 *
 * <pre>{@code
 * try (XmppServer prosody = ProsodyServer.start()) {
 *     prosody.createAccount("romeo", "secret");
 * }
 * }</pre>
 */
public final class ProsodyServer implements XmppServer {

    private static final String WEBSOCKET = "/xmpp-websocket";

    private final ServerFolder folder;
    private final ProsodyProcess process;
    private final Ports ports;

    private ProsodyServer(ServerFolder folder, ProsodyProcess process, Ports ports) {
        this.folder = folder;
        this.process = process;
        this.ports = ports;
    }

    /**
     * Starts the Prosody that is installed.
     *
     * @throws ServerException as {@link #start(ProsodyOptions)}
     */
    public static ProsodyServer start() {
        return start(ProsodyOptions.defaults());
    }

    /**
     * Starts Prosody and waits until it is ready.
     *
     * @throws ServerException if there is no such program, or it ends or is not ready in time; the
     *     message has the command to install it and the end of its log
     */
    public static ProsodyServer start(ProsodyOptions options) {
        ServerFolder folder = ServerFolder.create();
        try {
            return start(options, folder);
        } catch (ServerException e) {
            folder.delete();
            throw e;
        }
    }

    private static ProsodyServer start(ProsodyOptions options, ServerFolder folder) {
        ProsodyProcess process = new ProsodyProcess(options, folder);
        try {
            return new ProsodyServer(folder, process, process.awaitPorts());
        } catch (ServerException e) {
            process.kill();
            throw e;
        }
    }

    @Override
    public String description() {
        return "prosody at " + host() + ":" + port();
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return ports.clients();
    }

    @Override
    public int directTlsPort() {
        return ports.directTls();
    }

    @Override
    public URI webSocketUrl() {
        return URI.create("ws://" + host() + ":" + ports.webSocket() + WEBSOCKET);
    }

    @Override
    public URI secureWebSocketUrl() {
        return URI.create("wss://" + host() + ":" + ports.secureWebSocket() + WEBSOCKET);
    }

    /** The certificate that Verona has made for it. */
    @Override
    public Trust trust() {
        return Trust.certificates(folder.identity().certificateText());
    }

    @Override
    public String domain() {
        return ServerFolder.DOMAIN;
    }

    /** It is one thread. */
    @Override
    public Routing routing() {
        return Routing.IN_ORDER;
    }

    @Override
    public void createAccount(String localpart, String password) {
        process.command("create the account '" + localpart + "'", "create", localpart, password);
    }

    @Override
    public void ensureAccount(String localpart, String password) {
        process.command("make the account '" + localpart + "'", "ensure", localpart, password);
    }

    @Override
    public void deleteAccount(String localpart) {
        process.command("delete the account '" + localpart + "'", "delete", localpart);
    }

    @Override
    public int componentPort() {
        return ports.components();
    }

    @Override
    public void addComponent(String domain, String secret) {
        process.command("add the component '" + domain + "'", "component", domain, secret);
    }

    @Override
    public void removeComponent(String domain) {
        process.command("remove the component '" + domain + "'", "dismiss", domain);
    }

    ProcessHandle handle() {
        return process.handle();
    }

    Path folder() {
        return folder.path();
    }

    @Override
    public synchronized void close() {
        process.end();
        folder.delete();
    }
}
