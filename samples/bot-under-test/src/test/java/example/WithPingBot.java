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
import verona.vocabulary.Muc;

/** Juliet and the bot are in a room. */
abstract class WithPingBot {

    @Client XmppClient juliet;
    @Program XmppProgram bot;
    @Room XmppRoom orchard;

    private PingBot running;

    @BeforeEach
    void start() throws Exception {
        juliet.sends(presence().to(orchard.as("Juliet")).with(Muc.join()))
                .receives(groupchat().from(orchard).emptySubject());
        juliet.sends(iqSet("open").to(orchard).with(Muc.config()))
                .receives(iqResult("open").from(orchard));

        running = new PingBot(connection(), orchard.as("Bot"), 0);
        running.start();
        juliet.receives(presence().from(orchard.as("Bot")));
    }

    private XMPPTCPConnection connection() throws XmppStringprepException {
        XMPPTCPConnectionConfiguration configuration =
                XMPPTCPConnectionConfiguration.builder()
                        .setXmppDomain(bot.jid().asDomainBareJid())
                        .setHost(bot.host())
                        .setPort(bot.port())
                        .setUsernameAndPassword(bot.jid().getLocalpartOrThrow(), bot.password())
                        .setSslContextFactory(bot::sslContext)
                        .build();
        XMPPTCPConnection connection = new XMPPTCPConnection(configuration);
        // A stream that is resumed would leave nothing to come back from.
        connection.setUseStreamManagement(false);
        return connection;
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
        }
    }

    final void answers() {
        juliet.sends(groupchat().to(orchard).body("!ping"));
        juliet.receives(groupchat().from(orchard.as("Bot")).body("pong"));
    }
}
