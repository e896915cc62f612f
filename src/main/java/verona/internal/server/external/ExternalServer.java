package verona.internal.server.external;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.internal.connection.ClientStream;
import verona.internal.connection.ConnectionException;
import verona.internal.connection.ConnectionOptions;
import verona.internal.connection.HostMetaLookup;
import verona.server.Account;
import verona.server.Routing;
import verona.server.ServerException;
import verona.server.XmppServer;

/**
 * A server that is running already. Verona starts and stops nothing: {@link #close()} does nothing.
 *
 * <pre>{@code
 * ServerProfile profile = ServerProfile.of("127.0.0.1", "xmpp.example");
 * XmppServer server = ExternalServer.registering(profile);
 * }</pre>
 */
final class ExternalServer implements XmppServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ServerProfile profile;
    private final AccountSource accounts;
    private @Nullable SoftwareName software;

    private ExternalServer(ServerProfile profile, AccountSource accounts) {
        this.profile = profile;
        this.accounts = accounts;
    }

    /**
     * A server with accounts that are there: {@link #openAccount} lends the next free one, {@link
     * #closeAccount} takes it back, with whatever the test left in it (its roster, for one).
     * Accounts can't be made or deleted; {@link #createAccount} lends one of these where it is
     * asked for just that one.
     */
    static ExternalServer withAccounts(ServerProfile profile, List<Account> accounts) {
        return new ExternalServer(profile, new GivenAccounts(profile, accounts));
    }

    /**
     * A server that lets accounts be registered in-band (XEP-0077).
     *
     * <p>{@link #closeAccount} logs in with SASL PLAIN and cancels the registration; where the
     * server does not let it, the account stays. {@link #deleteAccount} is an error there, and for
     * accounts that were not registered by this object.
     */
    static ExternalServer registering(ServerProfile profile) {
        return registering(profile, TIMEOUT);
    }

    static ExternalServer registering(ServerProfile profile, Duration timeout) {
        return new ExternalServer(profile, new RegisteredAccounts(profile, timeout));
    }

    /** With its software and how that routes, once somebody has asked for it. */
    @Override
    public synchronized String description() {
        String description = "external server " + profile;
        return software == null ? description : description + " (" + software + ")";
    }

    /** It is found out by the name of its software, once. */
    @Override
    public synchronized Routing routing() {
        if (software == null) {
            software = findSoftware();
        }
        return software.routing();
    }

    private SoftwareName findSoftware() {
        try {
            Account account = accounts.open("verona");
            try (ClientStream stream =
                    ClientStream.open(
                            profile.address(),
                            ConnectionOptions.STANDARD.with(profile.security().tls()),
                            TIMEOUT)) {
                return SoftwareName.ask(stream, account, domain());
            } finally {
                accounts.close(account);
            }
        } catch (ConnectionException | ServerException e) {
            // A client's own attempt says what is wrong, if anything is.
            return SoftwareName.UNKNOWN;
        }
    }

    @Override
    public String host() {
        return profile.host();
    }

    @Override
    public int port() {
        return profile.port();
    }

    @Override
    public int directTlsPort() {
        return profile.security().directPort();
    }

    /** As configured, or else as the server's host-meta document says (XEP-0156). */
    @Override
    public URI webSocketUrl() {
        URI url = profile.webSocket();
        if (url == null) {
            url = URI.create("https://" + domain() + "/.well-known/host-meta");
        }
        return url.getScheme().startsWith("ws") ? url : found(url);
    }

    private URI found(URI document) {
        try {
            return new HostMetaLookup(document, this::trust, TIMEOUT).webSocket();
        } catch (ConnectionException e) {
            throw new ServerException(e.getMessage(), e);
        }
    }

    @Override
    public Trust trust() {
        return profile.security().trust();
    }

    @Override
    public String domain() {
        return profile.domain();
    }

    @Override
    public String mucDomain() {
        return profile.mucDomain();
    }

    @Override
    public Duration quietPeriod() {
        return profile.quietPeriod();
    }

    @Override
    public Account openAccount(String hint) {
        return accounts.open(hint);
    }

    @Override
    public void closeAccount(Account account) {
        accounts.close(account);
    }

    @Override
    public void createAccount(String localpart, String password) {
        accounts.create(new Account(localpart, password));
    }

    @Override
    public void deleteAccount(String localpart) {
        accounts.delete(localpart);
    }

    /** Components that connect there are those that the server's own configuration has. */
    @Override
    public int componentPort() {
        if (profile.componentPort() == 0) {
            throw new ServerException(
                    "It is not known where "
                            + description()
                            + " takes external components: configure the component there, and say"
                            + " its port with verona.external.component.port.");
        }
        return profile.componentPort();
    }

    @Override
    public void close() {
        // It was there before, and stays.
    }
}
