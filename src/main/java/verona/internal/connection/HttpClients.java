package verona.internal.connection;

import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;

/**
 * The JDK's HTTP clients, which open WebSockets. Each has one thread, a daemon, and can't be closed
 * before JDK 21: so they are kept for the JVM, one for each way to trust; the thread of a forgotten
 * client ends by itself. What they call runs in that thread, and only hands things over.
 */
final class HttpClients {

    private static final RecentlyUsed<Key, Entry> CLIENTS = new RecentlyUsed<>();

    private record Key(
            @Nullable Trust trust, @Nullable ClientCertificate certificate, boolean webSocket) {}

    /**
     * A client.
     *
     * @param engines its ends of TLS; null without TLS
     */
    record Entry(HttpClient client, @Nullable RecordedEngines engines) {}

    private HttpClients() {}

    /** The client without TLS. */
    static Entry plain() {
        return of(new Key(null, null, true));
    }

    /**
     * A client that trusts those, and opens no WebSocket: what it has negotiated is not to be taken
     * for what a WebSocket has.
     */
    static HttpClient forLookUps(Trust trust) {
        return of(new Key(trust, null, false)).client();
    }

    /** The client that trusts those, and has that certificate. */
    static Entry secure(Trust trust, @Nullable ClientCertificate certificate) {
        return of(new Key(trust, certificate, true));
    }

    private static Entry of(Key key) {
        return CLIENTS.get(key, HttpClients::create);
    }

    private static Entry create(Key key) {
        HttpClient.Builder builder =
                HttpClient.newBuilder().executor(Runnable::run).proxy(HttpClient.Builder.NO_PROXY);
        if (key.trust == null) {
            return new Entry(builder.build(), null);
        }
        RecordedEngines engines = new RecordedEngines(TlsContexts.of(key.trust, key.certificate));
        return new Entry(builder.sslContext(engines.context()).build(), engines);
    }
}
