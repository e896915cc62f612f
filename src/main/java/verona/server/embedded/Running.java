package verona.server.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.server.ServerException;
import verona.server.embedded.core.Accounts;
import verona.server.embedded.core.Dispatcher;
import verona.server.embedded.core.Feature;
import verona.server.embedded.core.Router;
import verona.server.embedded.core.ServerClock;
import verona.server.embedded.stream.Acceptor;
import verona.server.embedded.stream.StreamContext;

/** A server from its start to its end. */
final class Running implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    private final Router router;
    private final List<Feature> features;
    private final Dispatcher dispatcher = new Dispatcher("verona-server-dispatcher");
    private final Acceptor acceptor;
    private boolean closed;

    Running(EmbeddedServerOptions options) {
        DomainBareJid domain = domain(options.domain());
        router = new Router(domain, new Accounts(domain), new ServerClock());
        features = Features.all(options);
        features.forEach(feature -> feature.install(router));
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
                        router,
                        dispatcher,
                        options.limits(),
                        Features.offers(options, router.accounts()),
                        features.stream().flatMap(f -> f.streamFeatures().stream()).toList());
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

    Router router() {
        return router;
    }

    String host() {
        return HOST;
    }

    int port() {
        return acceptor.port();
    }

    /** The feature of that type, which this server has. */
    <T extends Feature> T feature(Class<T> type) {
        return features.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + type));
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Has the dispatcher's thread answer a question; what it throws is thrown here. */
    synchronized <T extends @Nullable Object> T call(Supplier<T> question) {
        if (closed) {
            throw new ServerException("the embedded server has been closed");
        }
        return dispatcher.call(question);
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            acceptor.close();
            dispatcher.stop();
            features.forEach(Feature::close);
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
