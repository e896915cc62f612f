package example;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.filter.MessageTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.disco.ServiceDiscoveryManager;
import org.jivesoftware.smackx.disco.packet.DiscoverInfo;
import org.jivesoftware.smackx.muc.MultiUserChat;
import org.jivesoftware.smackx.muc.MultiUserChatManager;
import org.jivesoftware.smackx.muc.ParticipantStatusListener;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;

/**
 * Manages a conference: it asks the client of everybody who enters the room what it can do, says in
 * its presence that it records, leaves and comes back. All that it knows of the room it knows from
 * Smack's {@link MultiUserChat}.
 */
public final class FocusBot implements AutoCloseable {

    private final XMPPTCPConnection connection;
    private final EntityFullJid seat;
    private final MultiUserChat room;
    private final Set<Jid> asked = ConcurrentHashMap.newKeySet();
    private final ExecutorService commands = Executors.newSingleThreadExecutor();

    /**
     * A bot that is not there yet.
     *
     * @param seat the room, and its nick there
     */
    public FocusBot(XMPPTCPConnection connection, EntityFullJid seat) {
        this.connection = connection;
        this.seat = seat;
        room =
                MultiUserChatManager.getInstanceFor(connection)
                        .getMultiUserChat(seat.asEntityBareJid());
        room.addParticipantStatusListener(new Asking());
        connection.addStanzaListener(
                stanza -> commands.execute(() -> obey((Message) stanza)), MessageTypeFilter.CHAT);
    }

    /** Connects, and creates the room. */
    public void start() throws SmackException, XMPPException, InterruptedException, IOException {
        connection.connect().login();
        room.createOrJoin(seat.getResourcepart()).makeInstant();
    }

    /** Asks each client once, and welcomes those that can do something. */
    private final class Asking implements ParticipantStatusListener {

        @Override
        public void joined(EntityFullJid participant) {
            Jid client = room.getOccupant(participant).getJid();
            if (!asked.add(client)) {
                return;
            }
            try {
                DiscoverInfo info =
                        ServiceDiscoveryManager.getInstanceFor(connection).discoverInfo(client);
                say(client, "Welcome, " + info.getIdentities().get(0).getName());
            } catch (SmackException | XMPPException e) {
                // It is not welcomed.
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void obey(Message command) {
        try {
            switch (command.getBody()) {
                case "record" -> {
                    room.changeAvailabilityStatus("recording", Presence.Mode.dnd);
                    say(command.getFrom(), "I record");
                }
                case "leave" -> {
                    room.leave();
                    say(command.getFrom(), "I have left");
                }
                case "come back" -> {
                    room.join(seat.getResourcepart());
                    say(command.getFrom(), "I am back");
                }
                default -> say(command.getFrom(), "I do not know how");
            }
        } catch (SmackException | XMPPException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(Jid to, String text)
            throws SmackException.NotConnectedException, InterruptedException {
        connection.sendStanza(
                StanzaBuilder.buildMessage()
                        .ofType(Message.Type.chat)
                        .to(to)
                        .setBody(text)
                        .build());
    }

    @Override
    public void close() {
        commands.shutdownNow();
        connection.disconnect();
    }
}
