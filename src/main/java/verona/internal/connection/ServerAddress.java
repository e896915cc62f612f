package verona.internal.connection;

import java.util.function.Supplier;
import verona.connection.Trust;

/**
 * What a client has to know of a server.
 *
 * @param host its host name or address
 * @param port its TCP port
 * @param domain the XMPP domain that it serves, which its certificate has to be for
 * @param trust which certificates of it the client accepts
 */
public record ServerAddress(String host, int port, String domain, Supplier<Trust> trust) {

    /** The same server at another place. */
    ServerAddress at(String otherHost, int otherPort) {
        return new ServerAddress(otherHost, otherPort, domain, trust);
    }

    /** As messages name it: {@code 127.0.0.1:5222}. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
