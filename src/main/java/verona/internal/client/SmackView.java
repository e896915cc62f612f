package verona.internal.client;

import java.io.IOException;
import java.time.Duration;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.ConnectionConfiguration;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.SmackConfiguration.UnknownIqRequestReplyMode;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Nonza;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StreamOpen;
import org.jivesoftware.smack.parsing.SmackParsingException;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jivesoftware.smackx.receipts.DeliveryReceiptManager;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.parts.Resourcepart;
import verona.connection.Session;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.InterruptedConnectionException;
import verona.internal.connection.Login;
import verona.internal.connection.TopLevel;
import verona.stanza.Element;

/**
 * Smack's view of a client's connection: its managers and listeners are shown what arrives, and
 * what they send goes out. It says nothing of itself, unless it is to behave as usual.
 */
final class SmackView extends AbstractXMPPConnection {

    /** The client that it is a view of. */
    interface Owner {

        /** Sends what Smack wants to say. */
        void sendByItself(String xml);

        /** Somebody closes Smack's connection. */
        void closeByItself();
    }

    private final Owner owner;
    private final boolean automatic;
    private volatile boolean secure;

    SmackView(Login login, Owner owner) {
        super(configuration(login));
        this.owner = owner;
        automatic = login.automatic();
        setParsingExceptionCallback(unparseable -> {});
        if (!automatic) {
            silence();
        }
    }

    private static ConnectionConfiguration configuration(Login login) {
        return new Configuration()
                .setXmppDomain(login.jid().asDomainBareJid())
                .setUsernameAndPassword(login.localpart(), login.password())
                .setSecurityMode(SecurityMode.disabled)
                .setSendPresence(login.automatic())
                .setSslContextFactory(() -> NoTls.CONTEXT)
                .build();
    }

    /** Turns off, on this connection only, what Smack would say of itself. */
    private void silence() {
        setUnknownIqRequestReplyMode(UnknownIqRequestReplyMode.doNotReply);
        Roster roster = Roster.getInstanceFor(this);
        roster.setRosterLoadedAtLogin(false);
        roster.setSubscriptionMode(Roster.SubscriptionMode.manual);
        DeliveryReceiptManager.getInstanceFor(this)
                .setAutoReceiptMode(DeliveryReceiptManager.AutoReceiptMode.disabled);
    }

    /** A resource is bound: from now on what arrives is shown. */
    void bound(
            EntityFullJid jid,
            String openingTag,
            Element features,
            Session negotiated,
            Duration timeout) {
        secure = negotiated.tlsVersion() != null;
        initState();
        setReplyTimeout(timeout.toMillis());
        read(openingTag + "</stream:stream>", this::onStreamOpen);
        read(features.toStandaloneXml(), this::parseFeatures);
        user = jid;
        connected = true;
        callConnectionConnectedListener();
    }

    /** Has managers and listeners know that it is there. */
    void loggedIn(boolean resumed) {
        try {
            afterSuccessfulLogin(resumed);
        } catch (NotConnectedException e) {
            // The connection has ended meanwhile, and its owner knows.
            authenticated = false;
        } catch (InterruptedException e) {
            throw new InterruptedConnectionException();
        }
    }

    /** Smack wants one of each kind of connection. */
    private static final class Configuration
            extends ConnectionConfiguration.Builder<Configuration, ConnectionConfiguration> {

        @Override
        public ConnectionConfiguration build() {
            return new ConnectionConfiguration(this) {};
        }

        @Override
        protected Configuration getThis() {
            return this;
        }
    }

    /** What a parser is used for. */
    private interface Reading {

        void read(XmlPullParser parser)
                throws XmlPullParserException,
                        IOException,
                        SmackParsingException,
                        InterruptedException;
    }

    /** A stanza that one of Smack's providers trips over is not shown, and harms nobody. */
    private static void read(String xml, Reading reading) {
        try {
            reading.read(PacketParserUtils.getParserFor(xml));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (XmlPullParserException
                | IOException
                | SmackParsingException
                | RuntimeException e) {
            return;
        }
    }

    /** Shows a stanza. */
    void arrived(Element stanza) {
        if (connected && TopLevel.isStanza(stanza)) {
            read(stanza.toStandaloneXml(), this::parseAndProcessStanza);
        }
    }

    /** The scenario has ended the connection. */
    void closedByScenario() {
        if (connected) {
            connected = false;
            try {
                disconnect((Presence) null);
            } catch (NotConnectedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The connection has broken; whoever waits for an answer is woken. */
    void broken(String name) {
        if (connected) {
            notifyConnectionError(new SmackException.SmackMessageException(name));
        }
    }

    @Override
    protected void callConnectionAuthenticatedListener(boolean resumed) {
        if (automatic) {
            super.callConnectionAuthenticatedListener(resumed);
        }
    }

    @Override
    protected void invokeStanzaCollectorsAndNotifyRecvListeners(Stanza stanza) {
        boolean request = stanza instanceof IQ iq && iq.isRequestIQ();
        if (automatic || !request) {
            super.invokeStanzaCollectorsAndNotifyRecvListeners(stanza);
        }
    }

    @Override
    protected void sendStanzaInternal(Stanza stanza) throws NotConnectedException {
        send(stanza.toXML(StreamOpen.CLIENT_NAMESPACE).toString());
        firePacketSendingListeners(stanza);
    }

    @Override
    public void sendNonza(Nonza nonza) throws NotConnectedException {
        send(nonza.toXML(outgoingStreamXmlEnvironment).toString());
    }

    private void send(String xml) throws NotConnectedException {
        try {
            owner.sendByItself(xml);
        } catch (ConnectionException e) {
            throw new NotConnectedException(String.valueOf(e.getMessage()));
        }
    }

    /** Also called by {@link #disconnect()}, without presence that the scenario does not say. */
    @Override
    public void disconnect() {
        if (automatic) {
            super.disconnect();
        } else {
            shutdown();
        }
    }

    @Override
    protected void shutdown() {
        boolean open = connected;
        instantShutdown();
        if (open) {
            owner.closeByItself();
        }
    }

    @Override
    public void instantShutdown() {
        setWasAuthenticated();
        connected = false;
        authenticated = false;
        notifyWaitingThreads();
    }

    @Override
    protected void connectInternal() {
        throw new IllegalStateException("the scenario connects it: say connects()");
    }

    @Override
    protected void loginInternal(
            @Nullable String username, @Nullable String password, @Nullable Resourcepart resource) {
        throw new IllegalStateException("the scenario connects it: say connects()");
    }

    @Override
    public boolean isSecureConnection() {
        return secure;
    }

    @Override
    public boolean isUsingCompression() {
        return false;
    }
}
