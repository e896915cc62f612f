package verona.internal.client;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import verona.server.XmppServer;

/**
 * Where a connection goes to.
 *
 * @param host a host name or address, null for the server's
 * @param port a TCP port, 0 for the server's
 */
public record Endpoint(@Nullable String host, int port) {

    /** The server that the scenario is played on. */
    public static final Endpoint OF_THE_SERVER = new Endpoint(null, 0);

    public String hostOr(XmppServer server) {
        return host == null ? server.host() : host;
    }

    public int portOr(IntSupplier usual) {
        return port == 0 ? usual.getAsInt() : port;
    }
}
