package verona.internal.server.process;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.server.Federation;
import verona.server.LogLine;
import verona.server.Routing;
import verona.server.ServerException;
import verona.server.XmppServer;

/**
 * A server as a child process: on free ports of 127.0.0.1, with a configuration of its own in a
 * temporary folder. It ends with {@link #close()}, and with the JVM, even when that is killed.
 *
 * <p>Clients may log in with SASL PLAIN over plain TCP, and with TLS.
 */
public final class ChildServer implements XmppServer {

    private static final String WEBSOCKET = "/xmpp-websocket";

    private final ServerProgram program;
    private final ServerFolder folder;
    private final ServerProcess process;
    private final Ports ports;
    private @Nullable Federation federation;

    private ChildServer(
            ServerProgram program, ServerFolder folder, ServerProcess process, Ports ports) {
        this.program = program;
        this.folder = folder;
        this.process = process;
        this.ports = ports;
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @param timeout how long it may take to become ready, to carry out a command, to end
     * @throws ServerException if it ends or is not ready in time; the message has the command to
     *     install it and the end of its log
     */
    public static ChildServer start(ServerProgram program, Duration timeout) {
        ServerFolder folder = ServerFolder.create(program);
        try {
            return start(program, folder, timeout);
        } catch (ServerException e) {
            folder.delete();
            throw e;
        }
    }

    private static ChildServer start(ServerProgram program, ServerFolder folder, Duration timeout) {
        ServerProcess process = new ServerProcess(program, folder.path(), timeout);
        try {
            return new ChildServer(program, folder, process, process.awaitPorts());
        } catch (ServerException e) {
            process.kill();
            throw e;
        }
    }

    @Override
    public String description() {
        return program.id() + " at " + host() + ":" + port();
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
        return program.domain();
    }

    @Override
    public Routing routing() {
        return program.routing();
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

    @Override
    public synchronized Federation federation() {
        if (!program.federates()) {
            return XmppServer.super.federation();
        }
        if (federation == null) {
            federation = ChildFederation.open(process, folder, domain());
        }
        return federation;
    }

    @Override
    public List<LogLine> log(Instant since) {
        return process.log(since);
    }

    /** The process itself. */
    public ProcessHandle handle() {
        return process.handle();
    }

    /** The folder of its configuration and data, which is deleted with it. */
    public Path folder() {
        return folder.path();
    }

    @Override
    public synchronized void close() {
        process.end();
        folder.delete();
    }
}
