package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.ping.PingManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;

/** XEP-0198, as Smack does it. */
class SmackStreamManagementTest extends SmackTests {

    private static final EntityBareJid JULIET =
            JidCreate.entityBareFromOrThrowUnchecked("juliet@localhost");

    private final BlockingQueue<String> heardByRomeo = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heardByJuliet = new LinkedBlockingQueue<>();
    private final CountDownLatch cut = new CountDownLatch(1);
    private XMPPTCPConnection romeo;
    private XMPPTCPConnection juliet;

    @BeforeEach
    void login() throws Exception {
        romeo = user("romeo");
        listen(romeo, heardByRomeo);
        server.createAccount("juliet", "password");
        juliet = connected("juliet", "phone");
        juliet.setUseStreamManagement(true);
        juliet.setUseStreamManagementResumption(true);
        juliet.addConnectionListener(
                new ConnectionListener() {
                    @Override
                    public void connectionClosedOnError(Exception e) {
                        cut.countDown();
                    }
                });
        listen(juliet, heardByJuliet);
        juliet.login();
    }

    private static void listen(XMPPTCPConnection connection, BlockingQueue<String> heard) {
        ChatManager.getInstanceFor(connection)
                .addIncomingListener((from, message, chat) -> heard.add(message.getBody()));
    }

    private static void say(XMPPTCPConnection from, EntityBareJid to, String text)
            throws Exception {
        ChatManager.getInstanceFor(from).chatWith(to).send(text);
    }

    private void resume() throws Exception {
        assertThat(cut.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(juliet.isDisconnectedButSmResumptionPossible()).isTrue();
        juliet.connect();
        juliet.login();
        assertThat(juliet.streamWasResumed()).isTrue();
    }

    @Test
    void isEnabled() {
        assertThat(juliet.isSmEnabled()).isTrue();
        assertThat(juliet.isSmResumptionPossible()).isTrue();
        assertThat(server.stream(JULIET).management().isEnabled()).isTrue();
    }

    @Test
    void bringsWhatWasSentMeanwhile() throws Exception {
        say(romeo, JULIET, "before");
        assertThat(heardByJuliet.poll(10, TimeUnit.SECONDS)).isEqualTo("before");
        server.stream(JULIET).disconnect();
        say(romeo, JULIET, "meanwhile");
        PingManager.getInstanceFor(romeo).pingMyServer();
        resume();
        say(romeo, JULIET, "after");
        assertThat(heardByJuliet.poll(10, TimeUnit.SECONDS)).isEqualTo("meanwhile");
        assertThat(heardByJuliet.poll(10, TimeUnit.SECONDS)).isEqualTo("after");
    }

    @Test
    void takesWhatIsSentAgain() throws Exception {
        EntityBareJid to = romeo.getUser().asEntityBareJid();
        server.stream(JULIET).disconnectAfterReceiving(20);
        say(juliet, to, "lost at first");
        resume();
        say(juliet, to, "last");
        assertThat(heardByRomeo.poll(10, TimeUnit.SECONDS)).isEqualTo("lost at first");
        assertThat(heardByRomeo.poll(10, TimeUnit.SECONDS)).isEqualTo("last");
    }
}
