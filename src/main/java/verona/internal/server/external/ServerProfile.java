package verona.internal.server.external;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.connection.Tls;
import verona.connection.Transport;
import verona.connection.Trust;
import verona.internal.connection.Login;
import verona.server.Account;
import verona.server.ServerException;
import verona.server.XmppServer;

/**
 * What has to be known of a server that is running already.
 *
 * @param places where it listens for clients
 * @param domain the XMPP domain that accounts belong to
 * @param mucDomain the domain of its multi-user chat service
 * @param quietPeriod see {@link XmppServer#quietPeriod()}
 * @param security how it is encrypted
 * @param webSocket where its WebSocket is, or the document that says so (XEP-0156); null for where
 *     the domain has that document
 */
record ServerProfile(
        Places places,
        String domain,
        String mucDomain,
        Duration quietPeriod,
        Security security,
        @Nullable URI webSocket) {

    private static final int USUAL_PORT = 5222;
    private static final int USUAL_DIRECT_PORT = 5223;

    /**
     * How Verona itself connects, to make accounts for instance.
     *
     * @param trust which certificates of it clients accept
     */
    record Security(Transport transport, Tls tls, Trust trust) {

        /** STARTTLS where it is required, and certificates that the JDK trusts. */
        static final Security DEFAULT = new Security(Transport.TCP, Tls.IF_REQUIRED, Trust.jdk());
    }

    /** A server at a host and port. */
    ServerProfile(String host, int port, String domain, String mucDomain, Duration quietPeriod) {
        this(
                new Places.Given(host, port, USUAL_DIRECT_PORT),
                domain,
                mucDomain,
                quietPeriod,
                Security.DEFAULT,
                null);
    }

    /**
     * A server with the usual port 5222 and {@code conference.} for its chat rooms, that may route
     * asynchronously: 250 ms are listened for nothing.
     */
    static ServerProfile of(String host, String domain) {
        return new ServerProfile(
                host, USUAL_PORT, domain, "conference." + domain, Duration.ofMillis(250));
    }

    /**
     * What that account logs in with.
     *
     * @throws ServerException if its name can be no localpart
     */
    Login login(Account account) {
        try {
            EntityBareJid jid = JidCreate.entityBareFrom(account.localpart() + "@" + domain);
            return new Login(jid, account.password(), "", false);
        } catch (XmppStringprepException e) {
            throw new ServerException(
                    "'" + account.localpart() + "' can be no localpart of a JID", e);
        }
    }

    /** As messages name it: {@code xmpp.example at 192.0.2.1:5222}. */
    @Override
    public String toString() {
        return domain + places.inWords();
    }
}
