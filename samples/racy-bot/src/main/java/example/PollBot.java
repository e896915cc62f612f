package example;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.XMPPException;
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
 * {@code !no}, there or in a chat with the bot. Whoever asks the bot in a chat for the {@code
 * !result} gets it. {@code !nick Clerk} gives it another nick. If its connection is lost, it comes
 * back.
 */
public final class PollBot {

    private final Supplier<XMPPTCPConnection> connections;
    private final CompletableFuture<Void> entered = new CompletableFuture<>();
    private volatile XMPPTCPConnection connection;
    private volatile EntityFullJid seat;
    private EntityFullJid wantedSeat;
    private Jid whoWantsIt;
    private String question;
    private int yes;
    private int no;

    /**
     * A bot that is not logged in yet.
     *
     * @param connections opens another connection each time
     * @param seat the room, and the bot's nick there
     */
    public PollBot(Supplier<XMPPTCPConnection> connections, EntityFullJid seat) {
        this.connections = connections;
        this.seat = seat;
    }

    /** Logs in. */
    public void logIn() throws XMPPException, SmackException, IOException, InterruptedException {
        XMPPTCPConnection fresh = connections.get();
        // Smack calls such listeners one after the other.
        fresh.addStanzaListener(
                stanza -> presenceArrived((Presence) stanza), StanzaTypeFilter.PRESENCE);
        fresh.addStanzaListener(
                stanza -> messageArrived((Message) stanza), StanzaTypeFilter.MESSAGE);
        fresh.addConnectionListener(
                new ConnectionListener() {
                    @Override
                    public void connectionClosedOnError(Exception e) {
                        comeBack();
                    }
                });
        fresh.connect();
        connection = fresh;
        fresh.login();
    }

    /** Enters the room, and returns when the bot is there. */
    public void start() {
        enter();
        entered.join();
    }

    /** Ends its connection. */
    public void stop() {
        connection.instantShutdown();
    }

    /** The connection is lost. */
    private void comeBack() {
        try {
            logIn();
            enter();
        } catch (XMPPException | SmackException | IOException e) {
            System.err.println("The poll is over: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void enter() {
        // What was said before is about an earlier question.
        MUCInitialPresence withoutHistory = new MUCInitialPresence(null, -1, 0, -1, null);
        send(StanzaBuilder.buildPresence().to(seat).addExtension(withoutHistory).build());
    }

    private synchronized void presenceArrived(Presence presence) {
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

    private synchronized void messageArrived(Message message) {
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
            count(message.getBody());
        }
    }

    private void count(String vote) {
        yes += "!yes".equals(vote) ? 1 : 0;
        no += "!no".equals(vote) ? 1 : 0;
    }

    private void obey(Jid asker, String command) {
        if (command.equals("!result")) {
            say(asker, question + " Yes: " + yes + ", no: " + no);
        } else if (command.startsWith("!nick ")) {
            Resourcepart nick = Resourcepart.fromOrThrowUnchecked(command.substring(6));
            wantedSeat = JidCreate.entityFullFrom(seat.asEntityBareJid(), nick);
            whoWantsIt = asker;
            send(StanzaBuilder.buildPresence().to(wantedSeat).build());
        } else {
            count(command);
        }
    }

    private void say(Jid to, String text) {
        send(StanzaBuilder.buildMessage().ofType(Message.Type.chat).to(to).setBody(text).build());
    }

    private void send(Stanza stanza) {
        try {
            connection.sendStanza(stanza);
        } catch (NotConnectedException e) {
            // It has been stopped, or comes back.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
