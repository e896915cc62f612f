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

/** What the bot has to do, in whatever order the others act. */
abstract class PollBotScenarios {

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Program XmppProgram poll;
    @Room XmppRoom hall;

    private XMPPTCPConnection connection;
    private PollBot bot;

    @BeforeEach
    void prepare() throws Exception {
        connection = new XMPPTCPConnection(configuration());
        connection.setUseStreamManagement(false);
        connection.connect().login();
        bot = new PollBot(connection, hall.as("Poll"));
        romeo.joins(hall);
        romeo.sends(groupchat().to(hall).subject("Shall we dance?"))
                .receives(groupchat().from(hall.as("romeo")).subject("Shall we dance?"));
    }

    @AfterEach
    void stop() {
        if (bot != null) {
            connection.disconnect();
        }
    }

    /** Juliet asks the bot as soon as it has entered the room. */
    final void answersAtOnce() {
        bot.start();
        juliet.sends(chat().to(poll.fullJid()).body("!result"));
        juliet.receives(chat().from(poll.fullJid()).body("Shall we dance? Yes: 0, no: 0"));
    }

    /** Juliet takes a nick, then Romeo wants the bot to have it, then Juliet votes. */
    final void countsItsNamesake() {
        bot.start();
        juliet.joins(hall);

        juliet.sends(presence().to(hall.as("Clerk")));
        romeo.sends(chat().to(poll.fullJid()).body("!nick Clerk"));
        romeo.receives(chat().from(poll.fullJid()));

        juliet.sends(groupchat().to(hall).body("!yes"));
        hasCounted(1);
    }

    private void hasCounted(int votes) {
        romeo.sends(chat().to(poll.fullJid()).body("!result"));
        romeo.receives(
                chat().from(poll.fullJid()).body("Shall we dance? Yes: " + votes + ", no: 0"));
    }

    private XMPPTCPConnectionConfiguration configuration() throws XmppStringprepException {
        return XMPPTCPConnectionConfiguration.builder()
                .setXmppDomain(poll.jid().asDomainBareJid())
                .setHost(poll.host())
                .setPort(poll.port())
                .setUsernameAndPassword(poll.jid().getLocalpartOrThrow(), poll.password())
                .setSslContextFactory(poll::sslContext)
                .build();
    }
}
