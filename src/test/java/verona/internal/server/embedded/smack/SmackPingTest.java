package verona.internal.server.embedded.smack;

import static org.assertj.core.api.Assertions.assertThat;

import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smackx.ping.PingManager;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;

class SmackPingTest extends SmackTests {

    @Test
    void pingsTheServerAndItsServices() throws Exception {
        PingManager ping = PingManager.getInstanceFor(user("romeo"));
        assertThat(ping.pingMyServer()).isTrue();
        assertThat(ping.isPingSupported(JidCreate.from("localhost"))).isTrue();
        assertThat(ping.ping(JidCreate.from("conference.localhost"))).isTrue();
    }

    @Test
    void pingsAnotherClient() throws Exception {
        XMPPTCPConnection juliet = user("juliet");
        PingManager ping = PingManager.getInstanceFor(user("romeo"));
        assertThat(ping.ping(juliet.getUser())).isTrue();
        juliet.disconnect();
        assertThat(ping.ping(JidCreate.from("juliet@localhost/phone"))).isFalse();
    }
}
