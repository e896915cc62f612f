package example;

import java.io.IOException;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.ReconnectionListener;
import org.jivesoftware.smack.ReconnectionManager;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPConnection;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.filter.AndFilter;
import org.jivesoftware.smack.filter.FromMatchesFilter;
import org.jivesoftware.smack.filter.MessageTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.muc.packet.MUCInitialPresence;
import org.jxmpp.jid.EntityFullJid;

/** A bot in a chat room. It answers {@code !ping}, and comes back when its stream has broken. */
public final class PingBot implements AutoCloseable {

    private final XMPPTCPConnection connection;
    private final EntityFullJid seat;

    /**
     * A bot that is not there yet.
     *
     * @param seat the room, and its nick there
     * @param retrySeconds how long it waits before it connects anew
     */
    public PingBot(XMPPTCPConnection connection, EntityFullJid seat, int retrySeconds) {
        this.connection = connection;
        this.seat = seat;
        ReconnectionManager reconnection = ReconnectionManager.getInstanceFor(connection);
        reconnection.setFixedDelay(retrySeconds);
        reconnection.addReconnectionListener(new Retrying());
        reconnection.enableAutomaticReconnection();
        connection.addConnectionListener(new Entering());
        connection.addAsyncStanzaListener(
                this::answer,
                new AndFilter(
                        MessageTypeFilter.GROUPCHAT,
                        FromMatchesFilter.createBare(seat.asBareJid())));
    }

    /** Connects, and enters the room. */
    public void start() throws SmackException, IOException, XMPPException, InterruptedException {
        connection.connect().login();
    }

    /** Each time that it has logged in anew it enters the room, which has forgotten it. */
    private final class Entering implements ConnectionListener {

        @Override
        public void authenticated(XMPPConnection ignored, boolean resumed) {
            if (!resumed) {
                // What was said before is no question any more: no history.
                send(
                        StanzaBuilder.buildPresence()
                                .to(seat)
                                .addExtension(new MUCInitialPresence(null, 0, -1, -1, null))
                                .build());
            }
        }
    }

    /** Smack tries again only where there is no connection, and a refused login leaves one. */
    private final class Retrying implements ReconnectionListener {

        @Override
        public void reconnectingIn(int seconds) {}

        @Override
        public void reconnectionFailed(Exception e) {
            connection.instantShutdown();
        }
    }

    private void answer(Stanza stanza) {
        if (stanza instanceof Message message && "!ping".equals(message.getBody())) {
            send(
                    StanzaBuilder.buildMessage()
                            .ofType(Message.Type.groupchat)
                            .to(seat.asBareJid())
                            .setBody("pong")
                            .build());
        }
    }

    private void send(Stanza stanza) {
        try {
            connection.sendStanza(stanza);
        } catch (SmackException.NotConnectedException e) {
            // It will be asked again once it is back.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ReconnectionManager.getInstanceFor(connection).disableAutomaticReconnection();
        connection.disconnect();
    }
}
