package example;

import static verona.Stanzas.*;

import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Client;
import verona.Program;
import verona.Room;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppRoom;

/** A bot that is logged in, and a room with Romeo and a question. */
abstract class WithPollBot {

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Program XmppProgram poll;
    @Room XmppRoom hall;

    PollBot bot;

    @BeforeEach
    final void logIn() throws Exception {
        PollBot fresh = new PollBot(this::connection, hall.as("Poll"));
        fresh.logIn();
        bot = fresh;
        romeo.joins(hall);
        romeo.sends(groupchat().to(hall).subject("Shall we dance?"))
                .receives(groupchat().from(hall.as("romeo")).subject("Shall we dance?"));
    }

    @AfterEach
    final void stop() {
        if (bot != null) {
            bot.stop();
        }
    }

    /** Whether the bot's connections use stream management (XEP-0198), as Smack does by itself. */
    abstract boolean isManaged();

    private XMPPTCPConnection connection() {
        try {
            XMPPTCPConnection connection = new XMPPTCPConnection(configuration());
            connection.setUseStreamManagement(isManaged());
            // The first run may take that long on a machine with much else to do.
            connection.setReplyTimeout(30_000);
            return connection;
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private XMPPTCPConnectionConfiguration configuration() throws XmppStringprepException {
        return XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain(poll.jid().asDomainBareJid())
                .setHost(poll.host())
                .setPort(poll.port())
                .setUsernameAndPassword(poll.jid().getLocalpartOrThrow(), poll.password())
                .setResource("bot")
                .setSslContextFactory(poll::sslContext)
                .build();
    }
}
