package verona.internal.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.Orders.exactlyOnce;
import static verona.Stanzas.chat;
import static verona.Stanzas.message;

import java.util.List;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException.NotConnectedException;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.Client;
import verona.Cuts;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;

/** What is claimed holds for a bot with Smack, which resumes its session. */
class CutSmackTest {

    @Test
    void repeatsEachMessageOnce() {
        EngineExecutionResults results = Engine.run(SmackTestCases.class);

        Engine.allPass(1, results);
        assertThat(CutsTest.names(results))
                .singleElement()
                .asString()
                .matches("\\d+ of \\d+ cuts pass(, \\d not reached)?");
    }

    @XmppTest(timeout = "10s")
    static class SmackTestCases {

        @Client XmppClient juliet;

        @Program XmppProgram bot;

        private XMPPTCPConnection connection;

        @BeforeEach
        void start() throws Exception {
            connection = new XMPPTCPConnection(configuration(bot));
            connection.setUseStreamManagement(true);
            connection.setUseStreamManagementResumption(true);
            connection.addConnectionListener(
                    new ConnectionListener() {
                        @Override
                        public void connectionClosedOnError(Exception e) {
                            new Thread(SmackTestCases.this::reconnect, "reconnection").start();
                        }
                    });
            ChatManager.getInstanceFor(connection)
                    .addIncomingListener(
                            (from, message, chat) -> {
                                try {
                                    chat.send("re " + message.getBody());
                                } catch (NotConnectedException | InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            });
            connection.connect().login();
            bot.logsIn();
        }

        private static XMPPTCPConnectionConfiguration configuration(XmppProgram bot)
                throws XmppStringprepException {
            return XMPPTCPConnectionConfiguration.builder()
                    .setXmppDomain(bot.jid().asDomainBareJid())
                    .setHost(bot.host())
                    .setPort(bot.port())
                    .setUsernameAndPassword(bot.jid().getLocalpartOrThrow(), bot.password())
                    .setSslContextFactory(bot::sslContext)
                    .build();
        }

        private void reconnect() {
            try {
                connection.connect();
                connection.login();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @AfterEach
        void stop() {
            connection.disconnect();
        }

        @Cuts
        void repeats() {
            exactlyOnce(message());
            for (String body : List.of("1", "2", "3")) {
                juliet.sends(chat().to(bot.fullJid()).body(body));
                juliet.receives(chat().from(bot.fullJid()).body("re " + body));
            }
        }
    }
}
