package verona.internal.server.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.internal.server.embedded.component.Components;
import verona.internal.server.embedded.core.Accounts;
import verona.internal.server.embedded.core.Dispatcher;
import verona.internal.server.embedded.core.Feature;
import verona.internal.server.embedded.core.Jids;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.core.ServerClock;
import verona.internal.server.embedded.federation.Links;
import verona.internal.server.embedded.sasl.FastTokens;
import verona.internal.server.embedded.sasl.Mechanism;
import verona.internal.server.embedded.stream.Acceptor;
import verona.internal.server.embedded.stream.Bind2;
import verona.internal.server.embedded.stream.ClientStream;
import verona.internal.server.embedded.stream.Negotiation;
import verona.internal.server.embedded.stream.Port;
import verona.internal.server.embedded.stream.PreAuthentication;
import verona.internal.server.embedded.stream.StreamContext;
import verona.internal.server.embedded.stream.StreamExtension;
import verona.internal.server.embedded.tls.TlsIdentity;
import verona.internal.websocket.HostMeta;
import verona.server.ServerException;
import verona.server.embedded.options.CertificateFiles;
import verona.server.embedded.options.EmbeddedServerOptions;

/** A server from its start to its end. */
public final class Running implements AutoCloseable {

    private final String host;
    private final Router router;
    private final List<Feature> features;
    private final TlsIdentity identity;
    private final Dispatcher dispatcher;
    private final Acceptor acceptor;
    private final Acceptor directTls;
    private final Acceptor webSocket;
    private final Acceptor secureWebSocket;
    private final Components components;
    private final Links links;

    private boolean closed;

    public Running(EmbeddedServerOptions options) {
        host = options.host();
        DomainBareJid domain = domain(options.domain());
        identity = identity(domain.toString(), options);
        InetSocketAddress address = address(options);
        router = new Router(domain, new Accounts(domain), new ServerClock());
        features = Features.all(options);
        for (Feature feature : features) {
            feature.install(router);
        }
        dispatcher = new Dispatcher("verona-server-dispatcher");
        router.timers().wakeBy((task, millis) -> dispatcher.after(millis, task));
        StreamContext context =
                new StreamContext(
                        router,
                        dispatcher,
                        options.limits(),
                        new Negotiation(
                                options.startTls(),
                                identity,
                                mechanisms(options),
                                options.sasl2(),
                                Features.that(features, PreAuthentication.class)),
                        options.resourceConflict(),
                        Features.ofStreams(features),
                        new Bind2(router, features),
                        new FastTokens(router, options.tokenLifetime()),
                        Features.that(features, StreamExtension.class),
                        new HostMeta(() -> List.of(webSocketUrl(), secureWebSocketUrl())));
        acceptor = listen(context, address, address.getPort(), Port.TCP);
        directTls = listen(context, address, options.directTlsPort(), Port.DIRECT_TLS);
        webSocket = listen(context, address, options.webSocketPort(), Port.WEBSOCKET);
        secureWebSocket =
                listen(context, address, options.secureWebSocketPort(), Port.SECURE_WEBSOCKET);
        components = new Components(context, host);
        links = new Links(context, address);
        router.elsewhere(links);
    }

    static DomainBareJid domain(String name) {
        try {
            return Jids.domain(name);
        } catch (XmppStringprepException e) {
            throw new ServerException("'" + name + "' can be no XMPP domain", e);
        }
    }

    private static TlsIdentity identity(String domain, EmbeddedServerOptions options) {
        CertificateFiles files = options.certificateFiles();
        return files == null
                ? new TlsIdentity(domain, options.certificate())
                : new TlsIdentity(domain, files);
    }

    private static List<Mechanism> mechanisms(EmbeddedServerOptions options) {
        List<Mechanism> mechanisms = new ArrayList<>();
        for (String name : options.mechanisms()) {
            mechanisms.add(mechanism(name));
        }
        return List.copyOf(mechanisms);
    }

    private static Mechanism mechanism(String name) {
        Mechanism mechanism = Mechanism.named(name);
        if (mechanism == null) {
            throw new ServerException(
                    "the embedded server has no SASL mechanism '"
                            + name
                            + "': it has "
                            + String.join(", ", EmbeddedServerOptions.DEFAULT.mechanisms()));
        }
        return mechanism;
    }

    private static InetSocketAddress address(EmbeddedServerOptions options) {
        InetSocketAddress address = new InetSocketAddress(options.host(), options.port());
        if (address.isUnresolved()) {
            throw new ServerException("there is no host '" + options.host() + "' to listen on");
        }
        return address;
    }

    private static Acceptor listen(
            StreamContext context, InetSocketAddress host, int number, Port port) {
        InetSocketAddress address = new InetSocketAddress(host.getAddress(), number);
        try {
            return Acceptor.open(
                    address, context, connection -> new ClientStream(context, connection, port));
        } catch (IOException e) {
            context.dispatcher().stop();
            throw new ServerException(
                    "the embedded server can't listen on port "
                            + address.getPort()
                            + " of "
                            + address.getHostString()
                            + "; choose a free one, or 0 to have one chosen",
                    e);
        }
    }

    public TlsIdentity identity() {
        return identity;
    }

    public Router router() {
        return router;
    }

    public String host() {
        return host;
    }

    /** Whoever clients connect to. */
    public List<Acceptor> acceptors() {
        return List.of(acceptor, directTls, webSocket, secureWebSocket);
    }

    /** In a task of the dispatcher: whether a test has made a connection slow. */
    public boolean isSlow() {
        return acceptors().stream().anyMatch(Acceptor::isSlow);
    }

    public int directTlsPort() {
        return directTls.port();
    }

    /** The URL of the WebSocket without TLS. */
    public URI webSocketUrl() {
        return url("ws", webSocket);
    }

    /** The URL of the WebSocket with TLS. */
    public URI secureWebSocketUrl() {
        return url("wss", secureWebSocket);
    }

    /** Whoever listens on every address is found by the domain. */
    private URI url(String scheme, Acceptor listening) {
        String known = listening.isOnAnyAddress() ? router.domain().toString() : host;
        String literal = known.contains(":") ? "[" + known + "]" : known;
        return URI.create(
                scheme + "://" + literal + ":" + listening.port() + HostMeta.WEBSOCKET_PATH);
    }

    public int port() {
        return acceptor.port();
    }

    /** Clients that need no socket find it by that handle. */
    public void isReachedBy(Object handle) {
        acceptor.isReachedBy(handle);
    }

    public synchronized int componentPort() {
        requireOpen();
        return components.port();
    }

    public Components components() {
        return components;
    }

    public Links links() {
        return links;
    }

    /** The feature of that type, which this server has. */
    <T extends Feature> T feature(Class<T> type) {
        return features.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + type));
    }

    public synchronized boolean isClosed() {
        return closed;
    }

    /** Whether this is called by the dispatcher, which can't wait for itself. */
    boolean isOwnThread() {
        return dispatcher.isCurrent();
    }

    /** Has the dispatcher answer a question; what it throws is thrown here. */
    synchronized <T extends @Nullable Object> T call(Supplier<T> question) {
        requireOpen();
        return dispatcher.call(question);
    }

    /** Has a task run by the dispatcher when that time has passed by the clock. */
    public void after(Duration delay, Runnable task) {
        dispatcher.execute(() -> router.timers().at(router.clock().now().plus(delay), task));
    }

    private void requireOpen() {
        if (closed) {
            throw new ServerException("the embedded server has been closed");
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            dispatcher.execute(this::endFeatures);
            for (Acceptor each : acceptors()) {
                dispatcher.execute(each::close);
            }
            dispatcher.execute(components::close);
            dispatcher.execute(links::close);
            dispatcher.stop();
            for (Feature feature : features) {
                feature.close();
            }
            reportFailure();
        }
    }

    /** Closes it without a word to anybody, if all that are connected are in this JVM. */
    public synchronized void discard() {
        if (!closed && !dispatcher.hasThread()) {
            closed = true;
            dispatcher.stop();
            acceptors().forEach(Acceptor::forget);
            for (Feature feature : features) {
                feature.close();
            }
            reportFailure();
        }
    }

    private void endFeatures() {
        for (Feature feature : features) {
            feature.ending();
        }
    }

    private void reportFailure() {
        Throwable failure = dispatcher.failure();
        if (failure != null) {
            throw new ServerException("the embedded server has failed: " + failure, failure);
        }
    }
}
