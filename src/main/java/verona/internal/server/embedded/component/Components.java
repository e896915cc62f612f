package verona.internal.server.embedded.component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.Jid;
import verona.internal.server.embedded.core.Router;
import verona.internal.server.embedded.stream.Acceptor;
import verona.internal.server.embedded.stream.StreamContext;

/**
 * The external components of a server, and the port of their own that they connect to. All but the
 * port belongs to the dispatcher.
 */
public final class Components {

    private final StreamContext context;
    private final String address;
    private final Map<Jid, ComponentHost> hosts = new HashMap<>();
    private @Nullable Acceptor acceptor;

    /** No components yet, and nothing that listens at that address. */
    public Components(StreamContext context, String address) {
        this.context = context;
        this.address = address;
    }

    /** The port, which is listened to from the first time that somebody asks for it. */
    public synchronized int port() {
        if (acceptor == null) {
            acceptor = listen();
        }
        return acceptor.port();
    }

    private Acceptor listen() {
        try {
            return Acceptor.open(
                    new InetSocketAddress(address, 0),
                    context,
                    connection -> new ComponentStream(context, connection, this));
        } catch (IOException e) {
            throw new UncheckedIOException("there is no port for components", e);
        }
    }

    /** Lets a component connect; false where there is a host of that domain already. */
    public boolean add(DomainBareJid domain, String secret) {
        Router router = context.router();
        boolean free = !router.hasHost(domain);
        if (free) {
            ComponentHost host = new ComponentHost(domain, secret);
            router.host(domain, host);
            hosts.put(domain, host);
        }
        return free;
    }

    /** Closes a component's stream and takes its domain away; an unknown one is no error. */
    public void remove(DomainBareJid domain) {
        ComponentHost host = hosts.remove(domain);
        if (host != null) {
            context.router().removeHost(domain);
            host.remove();
        }
    }

    /** The component of that domain, null where there is none. */
    @Nullable ComponentHost find(Jid domain) {
        return hosts.get(domain);
    }

    /** Closes the port and all streams. */
    public synchronized void close() {
        if (acceptor != null) {
            acceptor.close();
        }
    }
}
