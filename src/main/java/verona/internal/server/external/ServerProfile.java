package verona.internal.server.external;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import verona.connection.Tls;
import verona.connection.Trust;
import verona.internal.connection.ServerAddress;
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
 * @param security how it is encrypted
 * @param webSocket where its WebSocket is, or the document that says so (XEP-0156); null for where
 *     the domain has that document
 */
record ServerProfile(
        String host,
        int port,
        String domain,
        String mucDomain,
        Duration quietPeriod,
        int componentPort,
        Security security,
        @Nullable URI webSocket) {

    /**
     * How it is encrypted.
     *
     * @param tls how accounts are registered
     * @param directPort its TCP port for direct TLS (XEP-0368)
     * @param trust which certificates of it clients accept
     */
    record Security(Tls tls, int directPort, Trust trust) {

        /** The usual port, STARTTLS where it is required, and certificates that the JDK trusts. */
        public static final Security DEFAULT = new Security(Tls.IF_REQUIRED, 5223, Trust.jdk());
    }

    /** A server that takes no components. */
    public ServerProfile(
            String host, int port, String domain, String mucDomain, Duration quietPeriod) {
        this(host, port, domain, mucDomain, quietPeriod, 0, Security.DEFAULT, null);
    }

    /**
     * A server with the usual port 5222 and {@code conference.} for its chat rooms, that may route
     * asynchronously: 250 ms are listened for nothing.
     */
    static ServerProfile of(String host, String domain) {
        return new ServerProfile(
                host, 5222, domain, "conference." + domain, Duration.ofMillis(250));
    }

    /** The same with a port for components. */
    ServerProfile withComponentPort(int number) {
        return new ServerProfile(
                host, port, domain, mucDomain, quietPeriod, number, security, webSocket);
    }

    /** The same with that encryption. */
    ServerProfile with(Security other) {
        return new ServerProfile(
                host, port, domain, mucDomain, quietPeriod, componentPort, other, webSocket);
    }

    /** The same with that WebSocket, or the document that says where it is. */
    ServerProfile withWebSocket(@Nullable URI url) {
        return new ServerProfile(
                host, port, domain, mucDomain, quietPeriod, componentPort, security, url);
    }

    /** Where accounts are registered. */
    ServerAddress address() {
        int usual = security.tls() == Tls.DIRECT ? security.directPort() : port;
        return new ServerAddress(host, usual, domain, security::trust);
    }

    /** As messages name it: {@code xmpp.example at 192.0.2.1:5222}. */
    @Override
    public String toString() {
        return domain + " at " + host + ":" + port;
    }
}
