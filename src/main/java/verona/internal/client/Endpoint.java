package verona.internal.client;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import verona.internal.connection.ServerAddress;
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

    /** Whether it is the server that the scenario is played on, at its usual port. */
    boolean isOfTheServer() {
        return host == null && port == 0;
    }

    /** The address; what is open is the server's. */
    ServerAddress of(XmppServer server, CharSequence domain) {
        return new ServerAddress(
                host == null ? server.host() : host,
                port == 0 ? server.port() : port,
                domain.toString(),
                server::trust);
    }

    /** The same for the component of that domain. */
    ServerAddress ofComponent(XmppServer server, CharSequence domain) {
        return new ServerAddress(
                host == null ? server.host() : host,
                port == 0 ? server.componentPort(domain.toString()) : port,
                domain.toString(),
                server::trust);
    }

    /** The same with direct TLS. */
    ServerAddress withDirectTls(XmppServer server, CharSequence domain) {
        return new ServerAddress(
                host == null ? server.directTlsHost() : host,
                port == 0 ? server.directTlsPort() : port,
                domain.toString(),
                server::trust);
    }

    /** The same of a WebSocket at that URL. */
    ServerAddress of(XmppServer server, CharSequence domain, URI url) {
        try {
            URI here =
                    new URI(
                            url.getScheme(),
                            null,
                            host == null ? url.getHost() : host,
                            port == 0 ? url.getPort() : port,
                            url.getPath(),
                            url.getQuery(),
                            null);
            return ServerAddress.of(here, domain.toString(), server::trust);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a URL with another host or port is one too", e);
        }
    }
}
