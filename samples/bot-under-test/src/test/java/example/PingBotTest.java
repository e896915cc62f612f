package example;

import static verona.Stanzas.*;
import static verona.XmppTest.Scope.CLASS;
import static verona.server.ServerKind.EMBEDDED;

import java.net.InetAddress;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.Client;
import verona.Room;
import verona.XmppClient;
import verona.XmppRoom;
import verona.XmppTest;
import verona.server.Account;
import verona.server.embedded.EmbeddedServer;

/** The bot, as those see it who are in the room with it. */
@XmppTest(server = EMBEDDED, scope = CLASS)
class PingBotTest {

    @Client XmppClient juliet;
    @Room XmppRoom orchard;

    private EntityFullJid jid;
    private PingBot bot;

    @BeforeEach
    void start(EmbeddedServer server) throws Exception {
        Account account = server.openAccount("bot");
        jid = JidCreate.entityFullFrom(account.localpart() + "@" + server.domain() + "/room");
        bot = new PingBot(connection(server, account), orchard.as("Bot"), 0);

        juliet.sends(presence().to(orchard.as("Juliet")).with(muc()))
                .receives(groupchat().from(orchard).emptySubject());
        juliet.sends(iqSet("open").to(orchard).with(roomConfig()))
                .receives(iqResult("open").from(orchard));
        bot.start();
        juliet.receives(presence().from(orchard.as("Bot")));
    }

    private XMPPTCPConnection connection(EmbeddedServer server, Account account) throws Exception {
        XMPPTCPConnectionConfiguration configuration =
                XMPPTCPConnectionConfiguration.builder()
                        .setXmppDomain(server.domain())
                        .setHostAddress(InetAddress.getByName(server.host()))
                        .setPort(server.port())
                        .setUsernameAndPassword(account.localpart(), account.password())
                        .setResource(jid.getResourcepart())
                        .setSecurityMode(SecurityMode.disabled)
                        .build();
        XMPPTCPConnection connection = new XMPPTCPConnection(configuration);
        // A stream that is resumed would leave nothing to come back from.
        connection.setUseStreamManagement(false);
        return connection;
    }

    @AfterEach
    void stop(EmbeddedServer server) {
        bot.close();
        server.deleteAccount(jid.getLocalpart().toString());
    }

    private void answers() {
        juliet.sends(groupchat().to(orchard).body("!ping"));
        juliet.receives(groupchat().from(orchard.as("Bot")).body("pong"));
    }

    @Test
    void answersPings() {
        answers();
        answers();
    }

    @Test
    void answersNothingElse() {
        juliet.sends(groupchat().to(orchard).body("ping"));
        juliet.receives(groupchat().from(orchard.as("Juliet")));
        answers();
        juliet.receives(groupchat().from(orchard.as("Juliet")).body("!ping"));
        juliet.receivesNothing(message());
    }

    @Test
    void comesBackAfterAStreamError(EmbeddedServer server) {
        server.stream(jid).closeWithError("system-shutdown");
        leavesAndReturns();
    }

    @Test
    void comesBackAfterItsConnectionWasCut(EmbeddedServer server) {
        server.stream(jid).disconnect();
        leavesAndReturns();
    }

    @Test
    void comesBackAfterTextThatIsNotWellFormed(EmbeddedServer server) {
        server.stream(jid).next().corrupt();
        juliet.sends(groupchat().to(orchard).body("!ping"));
        leavesAndReturns();
    }

    @Test
    void triesAgainUntilItMayLogIn(EmbeddedServer server) {
        server.authentication().of(jid.asBareJid()).condition("temporary-auth-failure").refuse(2);
        server.stream(jid).disconnect();
        leavesAndReturns();
    }

    @Test
    void comesBackWhenTheServerDoes(EmbeddedServer server) {
        server.connections().refuse();
        server.stream(jid).disconnect();
        juliet.receives(presence().from(orchard.as("Bot")).unavailable());

        server.connections().accept();
        juliet.receives(presence().from(orchard.as("Bot")));
        answers();
    }

    private void leavesAndReturns() {
        juliet.receives(presence().from(orchard.as("Bot")).unavailable());
        juliet.receives(presence().from(orchard.as("Bot")));
        answers();
    }
}
