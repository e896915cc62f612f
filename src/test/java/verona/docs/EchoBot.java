package verona.docs;

import java.io.IOException;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.chat2.ChatManager;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.XmppProgram;

/** A bot as people write it, by Smack. It repeats what it hears, but for what is to be quiet. */
final class EchoBot implements AutoCloseable {

    private final AbstractXMPPConnection connection;

    private EchoBot(AbstractXMPPConnection connection) {
        this.connection = connection;
    }

    static EchoBot start(XmppProgram bot)
            throws IOException, SmackException, XMPPException, InterruptedException {
        AbstractXMPPConnection connection = new XMPPTCPConnection(configuration(bot));
        ChatManager.getInstanceFor(connection)
                .addIncomingListener(
                        (from, message, chat) -> {
                            try {
                                if (!message.getBody().equals("!quiet")) {
                                    chat.send(message.getBody());
                                }
                            } catch (SmackException.NotConnectedException e) {
                                throw new IllegalStateException(e);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
        connection.connect().login();
        return new EchoBot(connection);
    }

    private static XMPPTCPConnectionConfiguration configuration(XmppProgram bot)
            throws XmppStringprepException {
        return ProgramExamplesTest.configuration(bot);
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
