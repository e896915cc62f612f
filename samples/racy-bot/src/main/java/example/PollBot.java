package example;

import java.util.concurrent.CompletableFuture;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.Stanza;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.muc.packet.MUCInitialPresence;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.jid.parts.Resourcepart;

/**
 * Holds a poll in a room, whose subject is the question. Occupants vote with {@code !yes} and
 * {@code !no}. Whoever asks the bot in a chat for the {@code !result} gets it. {@code !nick Clerk}
 * gives it another nick.
 */
public final class PollBot {

    private final XMPPTCPConnection connection;
    private final CompletableFuture<Void> entered = new CompletableFuture<>();
    private EntityFullJid seat;
    private EntityFullJid wantedSeat;
    private Jid whoWantsIt;
    private String question;
    private int yes;
    private int no;

    /**
     * A bot that is not in the room yet.
     *
     * @param connection is logged in
     * @param seat the room, and the bot's nick there
     */
    public PollBot(XMPPTCPConnection connection, EntityFullJid seat) {
        this.connection = connection;
        this.seat = seat;
        // Smack calls such listeners one after the other.
        connection.addStanzaListener(
                stanza -> presenceArrived((Presence) stanza), StanzaTypeFilter.PRESENCE);
        connection.addStanzaListener(
                stanza -> messageArrived((Message) stanza), StanzaTypeFilter.MESSAGE);
    }

    /** Enters the room, and returns when the bot is there. */
    public void start() {
        send(StanzaBuilder.buildPresence().to(seat).addExtension(new MUCInitialPresence()).build());
        entered.join();
    }

    private void presenceArrived(Presence presence) {
        Jid from = presence.getFrom();
        if (from.equals(wantedSeat)) {
            if (presence.getType() == Presence.Type.error) {
                say(whoWantsIt, "I am still " + seat.getResourcepart());
            } else {
                seat = wantedSeat;
                say(whoWantsIt, "I am " + seat.getResourcepart());
            }
            wantedSeat = null;
        } else if (from.equals(seat) && presence.isAvailable()) {
            entered.complete(null);
        }
    }

    private void messageArrived(Message message) {
        if (message.getType() == Message.Type.chat && message.getBody() != null) {
            obey(message.getFrom(), message.getBody());
        } else if (message.getType() == Message.Type.groupchat) {
            heard(message);
        }
    }

    private void heard(Message message) {
        if (message.getBody() == null && message.getSubject() != null) {
            question = message.getSubject();
        }
        boolean isOwn = message.getFrom().equals(seat);
        if (!isOwn) {
            yes += "!yes".equals(message.getBody()) ? 1 : 0;
            no += "!no".equals(message.getBody()) ? 1 : 0;
        }
    }

    private void obey(Jid asker, String command) {
        if (command.equals("!result")) {
            say(asker, question + " Yes: " + yes + ", no: " + no);
        } else if (command.startsWith("!nick ")) {
            Resourcepart nick = Resourcepart.fromOrThrowUnchecked(command.substring(6));
            wantedSeat = JidCreate.entityFullFrom(seat.asEntityBareJid(), nick);
            whoWantsIt = asker;
            send(StanzaBuilder.buildPresence().to(wantedSeat).build());
        }
    }

    private void say(Jid to, String text) {
        send(StanzaBuilder.buildMessage().ofType(Message.Type.chat).to(to).setBody(text).build());
    }

    private void send(Stanza stanza) {
        try {
            connection.sendStanza(stanza);
        } catch (NotConnectedException e) {
            // It has been stopped.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
