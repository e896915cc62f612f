package verona.internal.junit;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import verona.server.ServerProvider;
import verona.server.XmppServer;

/**
 * A server in the store of the context that it lives as long as.
 *
 * @param server the running server
 */
record ServerResource(XmppServer server) implements CloseableResource, AutoCloseable {

    static XmppServer of(ExtensionContext context, Settings settings) {
        ServerProvider provider = settings.server();
        ExtensionContext lives = settings.serverContext();
        return lives.getStore(Stores.NAMESPACE)
                .getOrComputeIfAbsent(
                        "server " + provider.name() + " of " + lives.getUniqueId(),
                        key -> new ServerResource(provider.start(settings::lookup)),
                        ServerResource.class)
                .server();
    }

    @Override
    public void close() {
        server.close();
    }
}
