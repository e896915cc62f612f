package example;

import static verona.Stanzas.*;
import static verona.XmppTest.Scope.CLASS;
import static verona.server.ServerKind.EMBEDDED;

import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityFullJid;
import verona.XmppTest;
import verona.server.embedded.EmbeddedServer;

/** The bot comes back, whatever happens to its connection. */
@XmppTest(server = EMBEDDED, scope = CLASS)
class PingBotFaultsTest extends WithPingBot {

    private EntityFullJid jid() {
        return bot.fullJid().asEntityFullJidOrThrow();
    }

    @Test
    void comesBackAfterAStreamError(EmbeddedServer server) {
        server.stream(jid()).closeWithError("system-shutdown");
        leavesAndReturns();
    }

    @Test
    void comesBackAfterItsConnectionWasCut(EmbeddedServer server) {
        server.stream(jid()).disconnect();
        leavesAndReturns();
    }

    @Test
    void comesBackAfterTextThatIsNotWellFormed(EmbeddedServer server) {
        server.stream(jid()).next().corrupt();
        juliet.sends(groupchat().to(orchard).body("!ping"));
        leavesAndReturns();
    }

    @Test
    void triesAgainUntilItMayLogIn(EmbeddedServer server) {
        server.authentication().of(jid().asBareJid()).condition("temporary-auth-failure").refuse(2);
        server.stream(jid()).disconnect();
        leavesAndReturns();
    }

    @Test
    void comesBackWhenTheServerDoes(EmbeddedServer server) {
        server.connections().refuse();
        server.stream(jid()).disconnect();
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
