package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Client.Connect.LATER;
import static verona.Client.Connect.NEVER;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import verona.Client;
import verona.XmppClient;
import verona.XmppTest;

/** When a client connects, to which account, and as which resource. */
class ClientConnectionTest {

    @Test
    void connectsLaterOrNever() {
        Engine.allPass(1, Engine.run(WhenTestCases.class));
    }

    @XmppTest
    static class WhenTestCases {
        @Client(connect = LATER)
        XmppClient juliet;

        @Client(connect = NEVER)
        XmppClient rosaline;

        @Test
        void waitsForTheScenario() {
            assertThat(juliet.isConnected()).isFalse();
            assertThatThrownBy(juliet::fullJid)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("juliet.connects()");
            assertThat(juliet.connects().isConnected()).isTrue();
            assertThatThrownBy(juliet::connects).hasMessageContaining("connected already");
            assertThatThrownBy(rosaline::connects)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("connect = LATER");
        }
    }

    @Test
    void connectsSeveralResourcesOfOneAccount() {
        Engine.allPass(1, Engine.run(ResourceTestCases.class));
    }

    @XmppTest
    static class ResourceTestCases {
        @Client(resource = "balcony")
        XmppClient juliet;

        @Client(name = "Juliet's phone", account = "juliet", resource = "phone")
        XmppClient phone;

        @Test
        void bindsWhatIsAskedFor() {
            assertThat(phone.bareJid().equals(juliet.bareJid())).isTrue();
            assertThat(juliet.fullJid().getResourcepart().toString()).isEqualTo("balcony");
            juliet.sends("<message to=\"${Juliet's phone's full JID}\"><body>Hi</body></message>");
            phone.receives("<message from=\"${Juliet's full JID}\"><body>Hi</body></message>");
        }
    }

    @Test
    void logsInToGivenAccounts() {
        Engine.allPass(2, Engine.run(GivenTestCases.class));
    }

    @XmppTest
    static class GivenTestCases {
        @Client(jid = "given@localhost/here", password = "secret", connect = LATER)
        XmppClient given;

        @RepeatedTest(2)
        void thatAreMadeOnce() {
            assertThat(given.connects().fullJid().toString()).isEqualTo("given@localhost/here");
        }
    }
}
