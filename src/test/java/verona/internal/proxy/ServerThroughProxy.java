package verona.internal.proxy;

import java.net.URI;
import java.time.Duration;
import verona.connection.Trust;
import verona.server.Routing;
import verona.server.XmppServer;

/** A server as a program sees it that is given the address of a proxy. */
public final class ServerThroughProxy implements XmppServer {

    private final XmppServer server;
    private final Proxy clients;
    private final Proxy components;

    /** With proxies that report to that listener. */
    public ServerThroughProxy(XmppServer server, ProxyListener listener) {
        this.server = server;
        clients = Proxy.forClients(server, listener);
        components = Proxy.forComponents(server, listener);
    }

    @Override
    public String description() {
        return server.description() + " through a proxy";
    }

    @Override
    public String host() {
        return clients.host();
    }

    @Override
    public int port() {
        return clients.port();
    }

    @Override
    public int directTlsPort() {
        return clients.directTlsPort();
    }

    @Override
    public URI webSocketUrl() {
        return clients.webSocketUrl();
    }

    @Override
    public URI secureWebSocketUrl() {
        return clients.secureWebSocketUrl();
    }

    @Override
    public int componentPort() {
        return components.port();
    }

    @Override
    public Trust trust() {
        return Trust.certificates(clients.certificate());
    }

    @Override
    public String domain() {
        return server.domain();
    }

    @Override
    public Routing routing() {
        return server.routing();
    }

    @Override
    public Duration quietPeriod() {
        return server.quietPeriod();
    }

    @Override
    public void createAccount(String localpart, String password) {
        server.createAccount(localpart, password);
    }

    @Override
    public void deleteAccount(String localpart) {
        server.deleteAccount(localpart);
    }

    @Override
    public void addComponent(String domain, String secret) {
        server.addComponent(domain, secret);
    }

    @Override
    public void removeComponent(String domain) {
        server.removeComponent(domain);
    }

    /** Closes the proxies, and leaves the server as it is. */
    @Override
    public void close() {
        clients.close();
        components.close();
    }
}
