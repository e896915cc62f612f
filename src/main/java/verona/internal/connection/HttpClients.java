package verona.internal.connection;

import java.net.http.HttpClient;
import verona.connection.Trust;

/**
 * The JDK's HTTP clients, which look up where a WebSocket is. Each has one thread, a daemon, and
 * can't be closed before JDK 21: so they are kept for the JVM, one for each way to trust; the
 * thread of a forgotten client ends by itself. What they call runs in that thread, and only hands
 * things over.
 */
final class HttpClients {

    private static final RecentlyUsed<Trust, HttpClient> CLIENTS = new RecentlyUsed<>();

    private HttpClients() {}

    /** The client that trusts those. */
    static HttpClient of(Trust trust) {
        return CLIENTS.get(trust, HttpClients::create);
    }

    private static HttpClient create(Trust trust) {
        return HttpClient.newBuilder()
                .executor(Runnable::run)
                .proxy(HttpClient.Builder.NO_PROXY)
                .sslContext(TlsContexts.of(trust, null))
                .build();
    }
}
