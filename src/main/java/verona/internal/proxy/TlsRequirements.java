package verona.internal.proxy;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import verona.connection.Tls;
import verona.internal.connection.ClientStream;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.ServerAddress;
import verona.server.XmppServer;

/** Which servers let nobody log in without TLS. Each is asked once. */
final class TlsRequirements {

    private static final ConnectionOptions PLAIN = ConnectionOptions.STANDARD.with(Tls.DISABLED);
    private static final Map<XmppServer, Boolean> ANSWERS =
            Collections.synchronizedMap(new WeakHashMap<>());

    private TlsRequirements() {}

    /**
     * Whether a server does.
     *
     * @throws verona.internal.connection.ConnectionException if it does not answer
     */
    static boolean of(XmppServer server, ServerAddress address, Duration timeout) {
        Boolean known = ANSWERS.get(server);
        if (known != null) {
            return known;
        }
        try (ClientStream stream = ClientStream.open(address, PLAIN, timeout)) {
            boolean required = stream.requiresTls();
            ANSWERS.put(server, required);
            return required;
        }
    }
}
