package verona.internal.server.external;

import java.io.IOException;
import java.time.Duration;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.connection.AuthenticationException;
import verona.internal.connection.ClientStream;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.ServerAddress;
import verona.server.Account;
import verona.server.XmppServer;

/** Tries accounts out. */
public final class Login {

    private Login() {}

    /** Whether one can log in to that account. */
    public static boolean succeeds(XmppServer server, Account account) throws IOException {
        try (ClientStream stream =
                ClientStream.open(
                        new ServerAddress(
                                server.host(), server.port(), server.domain(), server::trust),
                        ConnectionOptions.STANDARD,
                        Duration.ofSeconds(10))) {
            EntityBareJid jid =
                    JidCreate.entityBareFrom(account.localpart() + "@" + server.domain());
            stream.logIn(new verona.internal.connection.Login(jid, account.password(), "", false));
            return true;
        } catch (AuthenticationException e) {
            return false;
        }
    }

    /** The profile of a server that was started. */
    public static ServerProfile profile(XmppServer server) {
        return new ServerProfile(
                server.host(),
                server.port(),
                server.domain(),
                server.mucDomain(),
                server.quietPeriod());
    }
}
