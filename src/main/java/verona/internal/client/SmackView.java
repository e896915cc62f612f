package verona.internal.client;

import java.time.Duration;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.ConnectionConfiguration;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.SmackConfiguration.UnknownIqRequestReplyMode;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.c2s.ModularXmppClientToServerConnectionConfiguration;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StreamOpen;
import org.jivesoftware.smack.packet.TopLevelStreamElement;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
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
 *
 * <p>How Smack hands over what it sends differs between 4.4 and 4.5: the subclasses have that. All
 * else has to link with both, also where Smack's methods have other parameters or results.
 */
abstract class SmackView extends AbstractXMPPConnection {

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

    /** A view for the Smack that is on the class path: the other subclass would not load. */
    static SmackView of(Login login, Owner owner) {
        return Smack45View.isNeeded() ? Smack45View.of(login, owner) : Smack44View.of(login, owner);
    }

    /** An own builder would have to call the constructor of Smack's, and that differs in 4.5. */
    private static ConnectionConfiguration configuration(Login login) {
        return new ConnectionConfiguration(
                ModularXmppClientToServerConnectionConfiguration.builder()
                        .setXmppDomain(login.jid().asDomainBareJid())
                        .setUsernameAndPassword(login.localpart(), login.password())
                        .setSecurityMode(SecurityMode.disabled)
                        .setSendPresence(login.automatic())
                        .setSslContextFactory(() -> NoTls.CONTEXT)) {};
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
        read(openingTag + "</stream:stream>", parser -> SmackCalls.openStream(this, parser));
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

    /** What a parser is used for. */
    private interface Reading {

        void read(XmlPullParser parser) throws Exception;
    }

    /** A stanza that one of Smack's providers trips over is not shown, and harms nobody. */
    private static void read(String xml, Reading reading) {
        try {
            reading.read(PacketParserUtils.getParserFor(xml));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
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

    /** Sends what a manager or the test hands to Smack. */
    final void sendElement(TopLevelStreamElement element) throws NotConnectedException {
        if (element instanceof Stanza stanza) {
            send(stanza.toXML(StreamOpen.CLIENT_NAMESPACE).toString());
            firePacketSendingListeners(stanza);
        } else {
            send(element.toXML(outgoingStreamXmlEnvironment).toString());
        }
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
