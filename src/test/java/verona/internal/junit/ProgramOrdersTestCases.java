package verona.internal.junit;

import static verona.Orders.together;
import static verona.Stanzas.*;

import java.util.concurrent.atomic.AtomicInteger;
import org.jivesoftware.smack.ConnectionConfiguration;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StanzaBuilder;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import verona.Client;
import verona.Interleavings;
import verona.Program;
import verona.XmppClient;
import verona.XmppProgram;
import verona.XmppTest;
import verona.server.ServerKind;

/** A bot that counts, and two who ask it. */
@XmppTest(server = ServerKind.EMBEDDED)
final class ProgramOrdersTestCases {

    @Client XmppClient romeo;
    @Client XmppClient juliet;
    @Program XmppProgram bot;

    private XMPPTCPConnection connection;

    @BeforeEach
    void startBot() throws Exception {
        connection =
                new XMPPTCPConnection(
                        XMPPTCPConnectionConfiguration.builder()
                                .setXmppDomain(bot.jid().asDomainBareJid())
                                .setHost(bot.host())
                                .setPort(bot.port())
                                .setUsernameAndPassword(
                                        bot.jid().getLocalpartOrThrow(), bot.password())
                                .setSecurityMode(ConnectionConfiguration.SecurityMode.disabled)
                                .build());
        AtomicInteger count = new AtomicInteger();
        connection.addSyncStanzaListener(
                stanza -> {
                    if (stanza instanceof Message message && message.getBody() != null) {
                        String said = message.getBody();
                        int number = count.incrementAndGet();
                        connection.sendStanza(
                                StanzaBuilder.buildMessage()
                                        .to(message.getFrom())
                                        .ofType(Message.Type.chat)
                                        .setBody(said + " " + number)
                                        .build());
                    }
                },
                StanzaTypeFilter.MESSAGE);
        connection.connect().login();
    }

    @AfterEach
    void stopBot() {
        connection.disconnect();
    }

    @Interleavings
    void answersInOrder() {
        together(
                () -> romeo.sends(chat().to(bot.fullJid()).body("a")),
                () -> juliet.sends(chat().to(bot.fullJid()).body("b")));
        romeo.receives(chat().body("a 1"));
        juliet.receives(chat().body("b 2"));
    }

    @Interleavings
    void answersBoth() {
        romeo.sends(chat().to(bot.fullJid()).body("a"));
        juliet.sends(chat().to(bot.fullJid()).body("b"));
        romeo.receives(chat().from(bot.fullJid()));
        juliet.receives(chat().from(bot.fullJid()));
    }
}
