package verona.internal.server.embedded.smack;

import java.util.ArrayList;
import java.util.List;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.jxmpp.jid.DomainBareJid;
import verona.server.embedded.EmbeddedServer;
import verona.server.embedded.options.EmbeddedServerOptions;

/** Smack as it comes, with its own TCP connections, at a server of the test's own. */
abstract class SmackTests {

    final EmbeddedServer server = EmbeddedServer.start(options());
    private final List<XMPPTCPConnection> connections = new ArrayList<>();

    EmbeddedServerOptions options() {
        return EmbeddedServerOptions.DEFAULT;
    }

    /** The client of a new account of that name, logged in and available. */
    XMPPTCPConnection user(String name) throws Exception {
        server.createAccount(name, "password");
        return client(name, "phone");
    }

    /** Another client of an account. */
    XMPPTCPConnection client(String name, String resource) throws Exception {
        XMPPTCPConnection connection = connected(name, resource);
        connection.login();
        return connection;
    }

    /** A client that has not logged in yet. */
    XMPPTCPConnection connected(String name, String resource) throws Exception {
        XMPPTCPConnection connection =
                new XMPPTCPConnection(
                        XMPPTCPConnectionConfiguration.builder()
                                .setXmppDomain(server.domain())
                                .setHost(server.host())
                                .setPort(server.port())
                                .setSecurityMode(SecurityMode.disabled)
                                .setUsernameAndPassword(name, "password")
                                .setResource(resource)
                                .build());
        connections.add(connection);
        connection.connect();
        return connection;
    }

    static DomainBareJid domain(XMPPTCPConnection connection) {
        return connection.getXMPPServiceDomain();
    }

    @AfterEach
    void closeAll() {
        connections.forEach(XMPPTCPConnection::disconnect);
        server.close();
    }
}
