package verona.internal.server.external;

import java.time.Duration;
import verona.server.XmppServer;

/**
 * What has to be known of a server that is running already.
 *
 * @param host the host name or address to connect to
 * @param port its TCP port for clients
 * @param domain the XMPP domain that accounts belong to
 * @param mucDomain the domain of its multi-user chat service
 * @param quietPeriod see {@link XmppServer#quietPeriod()}
 * @param componentPort its TCP port for external components (XEP-0114), 0 for none
 */
public record ServerProfile(
        String host,
        int port,
        String domain,
        String mucDomain,
        Duration quietPeriod,
        int componentPort) {

    /** A server that takes no components. */
    public ServerProfile(
            String host, int port, String domain, String mucDomain, Duration quietPeriod) {
        this(host, port, domain, mucDomain, quietPeriod, 0);
    }

    /**
     * A server with the usual port 5222 and {@code conference.} for its chat rooms, that may route
     * asynchronously: 250 ms are listened for nothing.
     */
    public static ServerProfile of(String host, String domain) {
        return new ServerProfile(
                host, 5222, domain, "conference." + domain, Duration.ofMillis(250));
    }

    /** The same with a port for components. */
    public ServerProfile withComponentPort(int number) {
        return new ServerProfile(host, port, domain, mucDomain, quietPeriod, number);
    }

    /** As messages name it: {@code xmpp.example at 192.0.2.1:5222}. */
    @Override
    public String toString() {
        return domain + " at " + host + ":" + port;
    }
}
