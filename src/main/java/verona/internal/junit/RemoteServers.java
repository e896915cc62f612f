package verona.internal.junit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import verona.Server;
import verona.internal.server.FreshNames;
import verona.server.ServerException;
import verona.server.ServerProvider;
import verona.server.XmppServer;

/**
 * The further servers of tests. Each serves one test at a time: what a test does to its links is to
 * concern no other.
 */
final class RemoteServers implements CloseableResource, AutoCloseable {

    /** Reserved for what nobody looks up (RFC 2606 §2). */
    private static final String TOP = ".example";

    private final Settings settings;
    private final Map<String, Deque<XmppServer>> idle = new HashMap<>();
    private final List<XmppServer> started = new ArrayList<>();
    private final Set<String> used = new HashSet<>();

    private RemoteServers(Settings settings) {
        this.settings = settings;
    }

    /** Those that live as long as the server of the tests of that context. */
    static RemoteServers of(ExtensionContext context, Settings settings) {
        ExtensionContext lives = settings.serverContext();
        return lives.getStore(Stores.NAMESPACE)
                .getOrComputeIfAbsent(
                        "further servers of " + lives.getUniqueId(),
                        key -> new RemoteServers(settings),
                        RemoteServers.class);
    }

    /**
     * A server that a test has for itself until it gives it back.
     *
     * @param kind what other tests have to want for the same server
     */
    record Taken(String kind, XmppServer server) {}

    /** Takes the server that a declaration wants. One with a domain of its own is waited for. */
    Taken take(Declaration declaration, Server said) {
        ServerProvider provider = settings.provider(said, declaration.where());
        String domain = said.value();
        String kind = provider.name() + " " + (domain.isEmpty() ? declaration.name() : domain);
        if (!domain.isEmpty()) {
            reserve(domain);
        }
        XmppServer server = next(kind);
        try {
            return new Taken(
                    kind,
                    server == null
                            ? start(
                                    provider,
                                    domain.isEmpty()
                                            ? FreshNames.nextLabel(declaration.name()) + TOP
                                            : domain)
                            : server);
        } catch (ServerException e) {
            free(domain);
            throw e;
        }
    }

    private synchronized void reserve(String domain) {
        try {
            while (used.contains(domain)) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("interrupted while another test uses " + domain, e);
        }
        used.add(domain);
    }

    private synchronized void free(String domain) {
        used.remove(domain);
        notifyAll();
    }

    private synchronized @Nullable XmppServer next(String kind) {
        Deque<XmppServer> waiting = idle.get(kind);
        return waiting == null ? null : waiting.poll();
    }

    private XmppServer start(ServerProvider provider, String domain) {
        XmppServer server = provider.start(domain, settings::lookup);
        synchronized (this) {
            started.add(server);
        }
        return server;
    }

    /** Other tests may have it. */
    synchronized void giveBack(Taken taken) {
        idle.computeIfAbsent(taken.kind(), kind -> new ArrayDeque<>()).add(taken.server());
        free(taken.server().domain());
    }

    @Override
    public void close() {
        started.forEach(XmppServer::close);
    }
}
