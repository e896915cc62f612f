package verona.client;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Set;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackConfiguration.UnknownIqRequestReplyMode;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.receipts.DeliveryReceiptManager;
import org.jxmpp.jid.EntityFullJid;

/** A line over TCP by Smack's XMPPTCPConnection. */
final class SmackWire implements Wire {

    private static final LoopbackSockets SOCKETS = new LoopbackSockets();

    private final StreamTap tap;
    private final SmackConnection connection;

    SmackWire(String host, int port, Login login, Set<String> mechanisms, Listener listener) {
        tap = new StreamTap(listener);
        try {
            connection =
                    new SmackConnection(
                            configuration(host, port, login, mechanisms), login.automatic(), tap);
        } catch (IOException e) {
            throw WireException.noSuchHost(host, e);
        }
        connection.setUseStreamManagement(false);
        connection.setParsingExceptionCallback(unparseable -> {});
        connection.addConnectionListener(new Breaking());
        if (!login.automatic()) {
            silence();
        }
    }

    private static XMPPTCPConnectionConfiguration configuration(
            String host, int port, Login login, Set<String> mechanisms) throws IOException {
        XMPPTCPConnectionConfiguration.Builder config =
                XMPPTCPConnectionConfiguration.builder()
                        .setXmppDomain(login.jid().asDomainBareJid())
                        .setHostAddress(InetAddress.getByName(host))
                        .setPort(port)
                        .setUsernameAndPassword(login.localpart(), login.password())
                        .setSecurityMode(SecurityMode.disabled)
                        .setSendPresence(login.automatic())
                        .setSslContextFactory(() -> NoTls.CONTEXT)
                        .setSocketFactory(SOCKETS);
        if (!login.resource().isEmpty()) {
            config.setResource(login.resource());
        }
        mechanisms.forEach(config::addEnabledSaslMechanism);
        return config.build();
    }

    /** Turns off, on this connection only, what Smack would say of itself. */
    private void silence() {
        connection.setUnknownIqRequestReplyMode(UnknownIqRequestReplyMode.doNotReply);
        Roster roster = Roster.getInstanceFor(connection);
        roster.setRosterLoadedAtLogin(false);
        roster.setSubscriptionMode(Roster.SubscriptionMode.manual);
        DeliveryReceiptManager.getInstanceFor(connection)
                .setAutoReceiptMode(DeliveryReceiptManager.AutoReceiptMode.disabled);
    }

    @Override
    public EntityFullJid open(Duration timeout) {
        tap.reset();
        connection.setReplyTimeout(timeout.toMillis());
        try {
            connection.connect();
            connection.login();
            return connection.getUser();
        } catch (SmackException | XMPPException | IOException e) {
            tap.ending();
            connection.instantShutdown();
            throw LoginFailure.of(e, timeout);
        } catch (InterruptedException e) {
            tap.ending();
            connection.instantShutdown();
            throw WireException.interrupted(e);
        }
    }

    @Override
    public void send(String text) {
        try {
            connection.sendText(text);
        } catch (SmackException.NotConnectedException e) {
            throw WireException.closed(e);
        } catch (InterruptedException e) {
            throw WireException.interrupted(e);
        }
    }

    @Override
    public void close(Duration timeout) {
        if (tap.isOver()) {
            connection.instantShutdown();
            return;
        }
        tap.ending();
        connection.setReplyTimeout(timeout.toMillis());
        try {
            connection.disconnect((Presence) null);
        } catch (SmackException.NotConnectedException e) {
            // The server was faster; what Smack keeps of the line goes too.
            connection.instantShutdown();
        }
    }

    @Override
    public void drop() {
        tap.ending();
        connection.instantShutdown();
    }

    @Override
    public boolean isOpen() {
        return connection.isAuthenticated() && !tap.isOver();
    }

    /** Smack's view of the line. */
    XMPPConnection connection() {
        return connection;
    }

    /** For what Smack notices and the tap can't. */
    private final class Breaking implements ConnectionListener {

        @Override
        public void connectionClosedOnError(Exception e) {
            tap.broken("the connection broke: " + e.getMessage());
        }
    }
}
