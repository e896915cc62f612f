package verona.server.embedded;

import java.util.ArrayList;
import java.util.List;
import verona.server.Account;
import verona.server.ServerAuthentication;
import verona.server.Servers;
import verona.server.XmppServer;

/** Servers of montague.lit and capulet.lit, and their clients. */
final class TwoServers implements AutoCloseable {

    final XmppServer montague;
    final XmppServer capulet;
    private final List<RawClient> clients = new ArrayList<>();

    /** Starts servers of these kinds, which do not know each other yet. */
    TwoServers(String first, String second) {
        montague = start(first, "montague.lit");
        try {
            capulet = start(second, "capulet.lit");
        } catch (RuntimeException e) {
            montague.close();
            throw e;
        }
    }

    private static XmppServer start(String kind, String domain) {
        return Servers.provider(kind).start(domain, name -> null);
    }

    /** Each learns where the other is. */
    void join(ServerAuthentication authentication) {
        add(montague, capulet, authentication);
        add(capulet, montague, authentication);
    }

    private static void add(XmppServer server, XmppServer peer, ServerAuthentication how) {
        server.federation().addPeer(peer.domain(), peer.host(), peer.federation().port(), how);
    }

    /** Both forget each other, and their clients leave. */
    void part() {
        montague.federation().removePeer("capulet.lit");
        capulet.federation().removePeer("montague.lit");
        montague.federation().presentCertificateOf("montague.lit");
        clients.forEach(RawClient::close);
        clients.clear();
    }

    /** A client of a new account of montague.lit, which is available. */
    RawClient romeo() {
        return client(montague, "romeo");
    }

    /** A client of a new account of capulet.lit, which is available. */
    RawClient juliet() {
        return client(capulet, "juliet");
    }

    private RawClient client(XmppServer server, String name) {
        Account account = Account.fresh(name);
        server.createAccount(account.localpart(), "password");
        RawClient client = RawClient.available(server, account.localpart(), "balcony");
        client.ask("get", "", "<query xmlns='jabber:iq:roster'/>");
        clients.add(client);
        return client;
    }

    @Override
    public void close() {
        montague.close();
        capulet.close();
    }
}
