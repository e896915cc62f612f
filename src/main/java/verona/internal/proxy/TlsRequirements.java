package verona.internal.proxy;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import verona.connection.Tls;
import verona.internal.connection.ClientStream;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.ServerAddress;
import verona.internal.connection.StreamErrorException;
import verona.server.XmppServer;

/** Which servers let nobody log in without TLS. Each is asked once. */
final class TlsRequirements {

    private static final ConnectionOptions PLAIN = ConnectionOptions.STANDARD.with(Tls.DISABLED);
    private static final Map<XmppServer, Boolean> OVER_TCP =
            Collections.synchronizedMap(new WeakHashMap<>());
    private static final Map<XmppServer, Boolean> OVER_WEBSOCKET =
            Collections.synchronizedMap(new WeakHashMap<>());

    private TlsRequirements() {}

    /**
     * Whether a server does.
     *
     * @throws verona.internal.connection.ConnectionException if it does not answer
     */
    static boolean of(XmppServer server, ServerAddress address, Duration timeout) {
        Map<XmppServer, Boolean> answers = address.webSocket() == null ? OVER_TCP : OVER_WEBSOCKET;
        Boolean known = answers.get(server);
        if (known != null) {
            return known;
        }
        try (ClientStream stream = ClientStream.open(address, PLAIN, timeout)) {
            boolean required = stream.requiresTls();
            answers.put(server, required);
            return required;
        } catch (StreamErrorException e) {
            // Prosody closes a stream on which it has nothing to offer.
            if (address.webSocket() == null) {
                throw e;
            }
            return true;
        }
    }
}
