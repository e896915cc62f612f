package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.blocking.BlockingCommandManager;
import org.jivesoftware.smackx.ping.PingManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.Jid;
import org.jxmpp.jid.impl.JidCreate;

/** XEP-0191, as Smack plays it. */
class SmackBlockingTest extends SmackTests {

    private final EntityBareJid parisJid =
            JidCreate.entityBareFromOrThrowUnchecked("paris@localhost");
    private XMPPTCPConnection juliet;
    private BlockingCommandManager blocking;

    @BeforeEach
    void login() throws Exception {
        juliet = user("juliet");
        blocking = BlockingCommandManager.getInstanceFor(juliet);
    }

    @Test
    void keepsAListOfThoseWhoAreBlocked() throws Exception {
        assertThat(blocking.isSupportedByServer()).isTrue();
        blocking.blockContacts(List.of(parisJid));
        assertThat(listOf("laptop")).containsExactly(parisJid);
        blocking.unblockAll();
        assertThat(listOf("tablet")).isEmpty();
    }

    /** As a client sees it that has just come: what Smack remembers lags behind. */
    private List<Jid> listOf(String resource) throws Exception {
        return BlockingCommandManager.getInstanceFor(client("juliet", resource)).getBlockList();
    }

    @Test
    void hearsOfWhatAnotherClientBlocks() throws Exception {
        BlockingQueue<List<Jid>> heard = new LinkedBlockingQueue<>();
        blocking.addJidsBlockedListener(heard::add);
        blocking.getBlockList();
        BlockingCommandManager.getInstanceFor(client("juliet", "laptop"))
                .blockContacts(List.of(parisJid));
        assertThat(heard.poll(10, TimeUnit.SECONDS)).containsExactly(parisJid);
    }

    @Test
    void hearsNothingFromWhoIsBlocked() throws Exception {
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        ChatManager.getInstanceFor(juliet)
                .addIncomingListener((from, message, chat) -> heard.add(message.getBody()));
        blocking.blockContacts(List.of(parisJid));
        say(user("paris"), "A fair day, Juliet");
        say(user("romeo"), "If I profane");
        assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo("If I profane");
    }

    /** Returns when the server has handled it. */
    private void say(XMPPTCPConnection connection, String words) throws Exception {
        ChatManager.getInstanceFor(connection)
                .chatWith(juliet.getUser().asEntityBareJid())
                .send(words);
        PingManager.getInstanceFor(connection).pingMyServer();
    }
}
