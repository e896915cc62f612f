package verona.server.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Localpart;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.ServerException;
import verona.server.XmppServer;
import verona.server.embedded.core.Accounts;
import verona.server.embedded.core.Dispatcher;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.ServerClock;
import verona.server.embedded.stream.Acceptor;
import verona.server.embedded.stream.StreamContext;

/**
 * An XMPP server inside this JVM, on a free port of 127.0.0.1: RFC 6120 and 6121, multi-user chat,
 * service discovery, ping and in-band registration. Nothing outlives {@link #close()}.
 *
 * <pre>{@code
 * try (EmbeddedServer server = EmbeddedServer.start()) {
 *     server.createAccount("juliet", "password");
 *     // connect to server.host() and server.port()
 * }
 * }</pre>
 */
public final class EmbeddedServer implements XmppServer {

    private static final String HOST = "127.0.0.1";

    private final DomainBareJid domain;
    private final Accounts accounts;
    private final Router router;
    private final Dispatcher dispatcher = new Dispatcher("verona-server-dispatcher");
    private final Acceptor acceptor;
    private boolean closed;

    private EmbeddedServer(EmbeddedServerOptions options) {
        domain = domain(options.domain());
        accounts = new Accounts(domain);
        router = new Router(domain, accounts, new ServerClock());
        Features.all(options).forEach(feature -> feature.install(router));
        acceptor = listen(options);
        dispatcher.start();
    }

    private static DomainBareJid domain(String name) {
        try {
            return JidCreate.domainBareFrom(name);
        } catch (XmppStringprepException e) {
            throw new ServerException("'" + name + "' can be no XMPP domain", e);
        }
    }

    private Acceptor listen(EmbeddedServerOptions options) {
        StreamContext context =
                new StreamContext(
                        router, dispatcher, options.limits(), Features.offers(options, accounts));
        try {
            InetAddress loopback = InetAddress.getByName(HOST);
            return Acceptor.open(new InetSocketAddress(loopback, options.port()), context);
        } catch (IOException e) {
            throw new ServerException(
                    "the embedded server can't listen on port "
                            + options.port()
                            + " of "
                            + HOST
                            + "; choose a free one, or 0 to have one chosen",
                    e);
        }
    }

    /**
     * Starts a server for the domain {@code localhost} on a free port.
     *
     * @throws ServerException if it can't listen
     */
    public static EmbeddedServer start() {
        return start(EmbeddedServerOptions.DEFAULT);
    }

    /**
     * Starts a server.
     *
     * @throws ServerException if it can't listen, or the domain is none
     */
    public static EmbeddedServer start(EmbeddedServerOptions options) {
        return new EmbeddedServer(options);
    }

    @Override
    public String description() {
        return "embedded server at " + HOST + ":" + port();
    }

    @Override
    public String host() {
        return HOST;
    }

    @Override
    public int port() {
        return acceptor.port();
    }

    @Override
    public String domain() {
        return domain.toString();
    }

    /** PLAIN: it has the fewest round trips. Clients may choose SCRAM all the same. */
    @Override
    public Set<String> saslMechanisms() {
        return Set.of("PLAIN");
    }

    /** The time of this server, which a test may stop and set forward. */
    public ServerClock clock() {
        return router.clock();
    }

    @Override
    public void createAccount(String localpart, String password) {
        if (!accounts.create(localpart(localpart), password)) {
            throw new ServerException(
                    "the account " + localpart + " exists already; delete it first");
        }
    }

    /** Deletes an account; its sessions are closed with the stream error not-authorized. */
    @Override
    public synchronized void deleteAccount(String localpart) {
        if (!closed) {
            Localpart name = localpart(localpart);
            dispatcher.call(() -> router.delete(accounts.find(name)));
        }
    }

    private static Localpart localpart(String name) {
        try {
            return Localpart.from(name);
        } catch (XmppStringprepException e) {
            throw new ServerException("'" + name + "' can be no localpart of a JID", e);
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws ServerException if handling a stanza failed in a way that no stanza may cause
     */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            acceptor.close();
            dispatcher.stop();
            reportFailure();
        }
    }

    private void reportFailure() {
        Throwable failure = dispatcher.failure();
        if (failure != null) {
            throw new ServerException("the embedded server has failed: " + failure, failure);
        }
    }
}
