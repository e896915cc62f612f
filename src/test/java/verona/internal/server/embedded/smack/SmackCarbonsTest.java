package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.carbons.CarbonManager;
import org.jivesoftware.smackx.ping.PingManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.Jid;

/** XEP-0280, as Smack plays it. */
class SmackCarbonsTest extends SmackTests {

    private final BlockingQueue<String> copies = new LinkedBlockingQueue<>();
    private XMPPTCPConnection phone;
    private XMPPTCPConnection juliet;
    private CarbonManager carbons;

    @BeforeEach
    void login() throws Exception {
        phone = user("romeo");
        juliet = user("juliet");
        carbons = CarbonManager.getInstanceFor(client("romeo", "laptop"));
        carbons.addCarbonCopyReceivedListener(
                (direction, copy, wrapping) -> copies.add(direction + " " + copy.getBody()));
    }

    @Test
    void isSupported() throws Exception {
        assertThat(carbons.isSupportedByServer()).isTrue();
    }

    @Test
    void copiesWhatAnotherClientSends() throws Exception {
        carbons.enableCarbons();
        say(phone, juliet.getUser(), "O, speak again");
        assertThat(copies.poll(10, TimeUnit.SECONDS)).isEqualTo("sent O, speak again");
    }

    @Test
    void copiesWhatAnotherClientReceives() throws Exception {
        carbons.enableCarbons();
        say(juliet, phone.getUser(), "Ay me!");
        assertThat(copies.poll(10, TimeUnit.SECONDS)).isEqualTo("received Ay me!");
    }

    @Test
    void copiesNothingBeforeItIsAskedForNorAfterwards() throws Exception {
        say(juliet, phone.getUser(), "before");
        carbons.enableCarbons();
        say(juliet, phone.getUser(), "between");
        carbons.disableCarbons();
        say(juliet, phone.getUser(), "after");
        carbons.enableCarbons();
        say(juliet, phone.getUser(), "again");
        assertThat(copies.poll(10, TimeUnit.SECONDS)).isEqualTo("received between");
        assertThat(copies.poll(10, TimeUnit.SECONDS)).isEqualTo("received again");
    }

    /** Returns when the server has handled it. */
    private static void say(XMPPTCPConnection connection, Jid to, String words) throws Exception {
        connection.sendStanza(
                connection
                        .getStanzaFactory()
                        .buildMessageStanza()
                        .ofType(Message.Type.chat)
                        .to(to)
                        .setBody(words)
                        .build());
        PingManager.getInstanceFor(connection).pingMyServer();
    }
}
