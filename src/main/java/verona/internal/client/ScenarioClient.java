package verona.internal.client;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.jivesoftware.smack.XMPPConnection;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.DomainBareJid;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import verona.Steps;
import verona.XmppClient;
import verona.connection.Session;
import verona.connection.StreamManagement;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.internal.connection.ClientConnection;
import verona.internal.connection.Connection;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.Login;
import verona.internal.connection.ManagedSession;
import verona.internal.connection.ServerAddress;
import verona.internal.connection.StreamManager;
import verona.internal.connection.UserAgent;
import verona.internal.transcript.Participant;
import verona.server.XmppServer;
import verona.stanza.Element;

/** A client in a scenario. */
public final class ScenarioClient extends ConnectingEntity
        implements XmppClient, ClientEntitySteps, ClientConnection.Binding, SmackView.Owner {

    private final Identity identity;
    private final UserAgent agent;
    private volatile @Nullable SmackView smack;
    private @Nullable CutConnection cut;
    private Consumer<SmackView> showing = view -> {};
    private @Nullable EntityFullJid fullJid;
    private @Nullable Session session;
    private Element streamFeatures = Element.of(Element.STREAMS, "features");

    /**
     * Who a client is.
     *
     * @param name what the scenario calls it
     * @param resource the resource to ask for, {@code ""} for the server's choice
     * @param automatic whether Smack behaves as usual
     * @param mayConnect whether it may connect at all
     * @param endpoint where it connects to
     * @param connection how it connects, as far as it says that itself
     */
    public record Identity(
            String name,
            EntityBareJid jid,
            String password,
            String resource,
            boolean automatic,
            boolean mayConnect,
            Endpoint endpoint,
            ConnectionOptions connection) {

        /** One that connects to the server that the scenario is played on. */
        public Identity(
                String name,
                EntityBareJid jid,
                String password,
                String resource,
                boolean automatic,
                boolean mayConnect) {
            this(
                    name,
                    jid,
                    password,
                    resource,
                    automatic,
                    mayConnect,
                    Endpoint.OF_THE_SERVER,
                    ConnectionOptions.UNSET);
        }

        /** The same, connecting to that place. */
        public Identity at(Endpoint place) {
            return new Identity(
                    name, jid, password, resource, automatic, mayConnect, place, connection);
        }

        /** The same, connecting in that way. */
        public Identity with(ConnectionOptions options) {
            return new Identity(
                    name, jid, password, resource, automatic, mayConnect, endpoint, options);
        }

        private Login login() {
            return new Login(jid, password, resource, automatic);
        }
    }

    ScenarioClient(Scenario scenario, XmppServer home, Identity identity) {
        super(scenario, home, identity.name(), identity.mayConnect());
        this.identity = identity;
        agent = new UserAgent(scenario.transcript().secrets()::add);
    }

    @Override
    Connection newConnection() {
        if (identity.automatic()) {
            connection();
        }
        return new ClientConnection(
                address(home()), options(), identity.login(), agent, this, this);
    }

    /** Through a proxy if it is to be cut there. */
    @Override
    synchronized @Nullable CutConnection cut() {
        CutWatch watch = scenario().cuts().of(this);
        if (cut == null && watch != null) {
            cut = new CutConnection(this, watch);
        }
        return cut;
    }

    @Override
    void send(String text) {
        CutConnection known = cut();
        if (known == null) {
            super.send(text);
        } else {
            known.send(() -> super.send(text));
        }
    }

    @Override
    void end() {
        super.end();
        CutConnection known = cut();
        if (known != null) {
            known.close();
        }
    }

    private ServerAddress address(XmppServer server) {
        CharSequence domain = identity.jid().getDomain();
        CutConnection known = cut();
        if (known != null) {
            return known.address(options(), domain.toString());
        }
        if (options().transport() == Transport.WEBSOCKET) {
            return identity.endpoint().of(server, domain, url(server));
        }
        return options().tls() == Tls.DIRECT
                ? identity.endpoint().withDirectTls(server, domain)
                : plain(server, domain);
    }

    private ServerAddress plain(XmppServer server, CharSequence domain) {
        Endpoint endpoint = identity.endpoint();
        if (options().tls() == Tls.REQUIRED) {
            return endpoint.of(server, domain);
        }
        ServerAddress near = endpoint.isOfTheServer() ? near(server, domain) : null;
        return near == null ? reached(endpoint.of(server, domain)) : near;
    }

    private URI url(XmppServer server) {
        return switch (options().tls()) {
            case REQUIRED, DIRECT -> server.secureWebSocketUrl();
            default -> server.webSocketUrl();
        };
    }

    private ConnectionOptions options() {
        return scenario().connection(identity.connection());
    }

    @Override
    public XmppClient receiver() {
        return this;
    }

    @Override
    public Steps<XmppClient> steps() {
        return this;
    }

    @Override
    public ConnectingEntity entity() {
        return this;
    }

    /** Before anything else arrives, so that Smack misses nothing of it. */
    @Override
    public synchronized void bound(
            EntityFullJid jid, String openingTag, Element features, Session negotiated) {
        fullJid = jid;
        session = negotiated;
        streamFeatures = features;
        showing = view -> view.bound(jid, openingTag, features, negotiated, usualTimeout());
        if (smack != null) {
            showing.accept(smack);
        }
    }

    /** What the server has offered after the last login (RFC 6120 §4.3.2); nothing before. */
    public synchronized Element streamFeatures() {
        return streamFeatures;
    }

    @Override
    void opened(Jid jid) {
        SmackView view = smack;
        if (view != null) {
            view.loggedIn(isResumed());
        }
    }

    private boolean isResumed() {
        StreamManager manager = manager();
        return manager != null && manager.isResumed();
    }

    @Override
    public void received(String xml, Element stanza) {
        super.received(xml, stanza);
        SmackView view = smack;
        if (view != null && !Barriers.isPing(stanza)) {
            view.arrived(stanza);
        }
    }

    @Override
    public void broken(String name) {
        super.broken(name);
        SmackView view = smack;
        if (view != null) {
            view.broken(name);
        }
    }

    @Override
    void closedByScenario() {
        SmackView view = smack;
        if (view != null) {
            view.closedByScenario();
        }
    }

    @Override
    public void sendByItself(String xml) {
        transmitByItself(xml);
    }

    @Override
    public void closeByItself() {
        closeByItself("its connection() has been disconnected");
    }

    @Override
    String ping(String id, Jid to) {
        return Ping.of(id, to);
    }

    /** Its own, wherever that is. */
    @Override
    DomainBareJid serverDomain() {
        return identity.jid().asDomainBareJid();
    }

    @Override
    Participant.Kind kind() {
        return Participant.Kind.CLIENT;
    }

    @Override
    public Jid bareAddress() {
        return bareJid();
    }

    @Override
    public Jid fullAddress() {
        return bound();
    }

    /** The resource that it asks for, {@code ""} for the server's choice. */
    public String resource() {
        return identity.resource();
    }

    @Override
    public EntityBareJid bareJid() {
        return identity.jid();
    }

    @Override
    public EntityFullJid fullJid() {
        scenario().cuts().awaitReturn();
        return bound();
    }

    private synchronized EntityFullJid bound() {
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
    boolean hasStreamManagement() {
        return options().streamManagement() != StreamManagement.DISABLED;
    }

    @Override
    public List<Element> unacknowledged() {
        StreamManager manager = manager();
        if (!hasStreamManagement() || manager == null) {
            throw new IllegalStateException(
                    name()
                            + " has no stream management (XEP-0198): declare it with"
                            + " streamManagement = ENABLED, and call "
                            + name()
                            + ".connects() first");
        }
        return manager.unacknowledged();
    }

    @Override
    public Session session() {
        Session login = login();
        StreamManager manager = manager();
        return manager == null ? login : ManagedSession.of(login, manager);
    }

    private synchronized Session login() {
        if (session == null) {
            throw new IllegalStateException(
                    name()
                            + " has negotiated nothing before it connects: call "
                            + name()
                            + ".connects() first");
        }
        return session;
    }

    /** What everybody has by default says nothing. */
    @Override
    @Nullable String negotiated() {
        Session last = session();
        boolean usual = options().isStandard();
        return usual && last.tlsVersion() == null ? null : last.toString();
    }

    /** It costs more than the whole connection, so only who asks for it has it. */
    @Override
    public synchronized XMPPConnection connection() {
        if (smack == null) {
            SmackView view = SmackView.of(identity.login(), this);
            smack = view;
            if (isUp()) {
                showing.accept(view);
                view.loggedIn(isResumed());
            }
        }
        return smack;
    }
}
