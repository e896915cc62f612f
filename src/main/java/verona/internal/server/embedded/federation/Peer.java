package verona.internal.server.embedded.federation;

import java.net.InetSocketAddress;
import verona.server.ServerAuthentication;

/**
 * Another server.
 *
 * @param domain it serves that domain and all below it
 * @param address where it is
 */
public record Peer(String domain, InetSocketAddress address, ServerAuthentication authentication) {

    boolean serves(String name) {
        return name.equals(domain) || name.endsWith("." + domain);
    }
}
