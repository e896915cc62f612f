package verona.client;

import java.util.Set;
import org.jivesoftware.smack.XMPPConnection;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import verona.XmppClient;
import verona.server.XmppServer;

/** A client in a scenario. */
public final class ScenarioClient extends ScenarioEntity implements XmppClient {

    private final Identity identity;
    private @Nullable SmackWire smack;
    private @Nullable EntityFullJid fullJid;

    /**
     * Who a client is.
     *
     * @param name what the scenario calls it
     * @param resource the resource to ask for, {@code ""} for the server's choice
     * @param automatic whether Smack behaves as usual
     * @param mayConnect whether it may connect at all
     * @param endpoint where it connects to
     */
    public record Identity(
            String name,
            EntityBareJid jid,
            String password,
            String resource,
            boolean automatic,
            boolean mayConnect,
            Endpoint endpoint) {

        /** One that connects to the server that the scenario is played on. */
        public Identity(
                String name,
                EntityBareJid jid,
                String password,
                String resource,
                boolean automatic,
                boolean mayConnect) {
            this(name, jid, password, resource, automatic, mayConnect, Endpoint.OF_THE_SERVER);
        }

        private Login login() {
            return new Login(jid, password, resource, automatic);
        }
    }

    ScenarioClient(Scenario scenario, Identity identity) {
        super(scenario, identity.name(), identity.mayConnect());
        this.identity = identity;
    }

    @Override
    Wire newWire() {
        XmppServer server = scenario().server();
        Endpoint endpoint = identity.endpoint();
        Set<String> mechanisms = server.saslMechanisms();
        smack =
                new SmackWire(
                        endpoint.hostOr(server),
                        endpoint.portOr(server::port),
                        identity.login(),
                        mechanisms,
                        this);
        return smack;
    }

    @Override
    public XmppClient connects() {
        super.connects();
        return this;
    }

    @Override
    synchronized void opened(Jid jid) {
        fullJid = jid.asEntityFullJidOrThrow();
    }

    /** To its own server, wherever that is. */
    @Override
    String ping(String id) {
        return Ping.of(id, identity.jid().asDomainBareJid());
    }

    @Override
    public EntityBareJid bareJid() {
        return identity.jid();
    }

    @Override
    public synchronized EntityFullJid fullJid() {
        if (fullJid == null) {
            throw new IllegalStateException(
                    name()
                            + " has no full JID before it connects: call "
                            + name()
                            + ".connects() first, or use its bare JID");
        }
        return fullJid;
    }

    @Override
    public synchronized XMPPConnection connection() {
        if (smack == null) {
            throw new IllegalStateException(
                    name()
                            + " has no connection before it connects: call "
                            + name()
                            + ".connects() first");
        }
        return smack.connection();
    }
}
