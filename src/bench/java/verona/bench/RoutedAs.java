package verona.bench;

import java.net.URI;
import java.time.Duration;
import verona.connection.Trust;
import verona.server.Account;
import verona.server.Routing;
import verona.server.XmppServer;

/** A server that says that it routes in that way, whether it does or not. */
record RoutedAs(XmppServer server, Routing routing) implements XmppServer {

    @Override
    public String description() {
        return server.description();
    }

    @Override
    public String host() {
        return server.host();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public int directTlsPort() {
        return server.directTlsPort();
    }

    @Override
    public URI webSocketUrl() {
        return server.webSocketUrl();
    }

    @Override
    public URI secureWebSocketUrl() {
        return server.secureWebSocketUrl();
    }

    @Override
    public Trust trust() {
        return server.trust();
    }

    @Override
    public String domain() {
        return server.domain();
    }

    @Override
    public String mucDomain() {
        return server.mucDomain();
    }

    @Override
    public String pubsubDomain() {
        return server.pubsubDomain();
    }

    /** What is not followed is not waited for either. */
    @Override
    public Duration quietPeriod() {
        return Duration.ZERO;
    }

    @Override
    public Account openAccount(String hint) {
        return server.openAccount(hint);
    }

    @Override
    public void closeAccount(Account account) {
        server.closeAccount(account);
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
    public int componentPort() {
        return server.componentPort();
    }

    @Override
    public void addComponent(String domain, String secret) {
        server.addComponent(domain, secret);
    }

    @Override
    public void removeComponent(String domain) {
        server.removeComponent(domain);
    }

    /** The server stays. */
    @Override
    public void close() {}
}
