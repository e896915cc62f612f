package verona.internal.server.external;

import java.io.IOException;
import java.time.Duration;
import verona.server.Account;
import verona.server.XmppServer;

/** Tries accounts out. */
public final class Login {

    private Login() {}

    /** Whether one can log in to that account, with SASL PLAIN. */
    public static boolean succeeds(XmppServer server, Account account) throws IOException {
        try (XmppSocket socket = new XmppSocket(profile(server), Duration.ofSeconds(10))) {
            return PlainLogin.logIn(socket, account);
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
