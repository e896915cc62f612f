package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.delay.DelayInformationManager;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;

class SmackChatTest extends SmackTests {

    private final EntityBareJid julietsJid =
            JidCreate.entityBareFromOrThrowUnchecked("juliet@localhost");
    private final BlockingQueue<Message> heard = new LinkedBlockingQueue<>();

    private void listen(XMPPTCPConnection connection) {
        ChatManager.getInstanceFor(connection)
                .addIncomingListener((from, message, chat) -> heard.add(message));
    }

    private void say(XMPPTCPConnection connection, String words) throws Exception {
        ChatManager.getInstanceFor(connection).chatWith(julietsJid).send(words);
    }

    @Test
    void talksWithAnotherUser() throws Exception {
        listen(user("juliet"));
        say(user("romeo"), "Wherefore not?");
        Message message = heard.poll(10, TimeUnit.SECONDS);
        assertThat(message.getBody()).isEqualTo("Wherefore not?");
        assertThat(message.getFrom().toString()).isEqualTo("romeo@localhost/phone");
    }

    @Test
    void hearsLaterWhatWasSaidWhileItWasAway() throws Exception {
        user("juliet").disconnect();
        XMPPTCPConnection romeo = user("romeo");
        say(romeo, "Where art thou?");
        romeo.disconnect();
        XMPPTCPConnection juliet = connected("juliet", "tablet");
        listen(juliet);
        juliet.login();
        Message message = heard.poll(10, TimeUnit.SECONDS);
        assertThat(message.getBody()).isEqualTo("Where art thou?");
        assertThat(DelayInformationManager.isDelayedStanza(message)).isTrue();
    }
}
