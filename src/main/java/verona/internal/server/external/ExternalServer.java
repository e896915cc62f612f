package verona.internal.server.external;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import verona.connection.Trust;
import verona.internal.connection.ClientStream;
import verona.internal.connection.ConnectionException;
import verona.server.Account;
import verona.server.ComponentAccount;
import verona.server.Routing;
import verona.server.ServerException;
import verona.server.XmppServer;

/**
 * A server that is running already. Verona starts and stops nothing: {@link #close()} only removes
 * accounts that were made and are left.
 *
 * <pre>{@code
 * ServerProfile profile = ServerProfile.of("127.0.0.1", "xmpp.example");
 * XmppServer server = ExternalServer.registering(profile);
 * }</pre>
 */
final class ExternalServer implements XmppServer {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final ServerProfile profile;
    private final OwnStreams streams;
    private final AccountSource accounts;
    private final GivenComponents components;
    private @Nullable SoftwareName software;

    ExternalServer(OwnStreams streams, AccountSource accounts, GivenComponents components) {
        this.profile = streams.server();
        this.streams = streams;
        this.accounts = accounts;
        this.components = components;
    }

    /**
     * A server with accounts that are there: {@link #openAccount} lends the next free one, {@link
     * #closeAccount} takes it back, with whatever the test left in it (its roster, for one).
     * Accounts can't be made or deleted; {@link #createAccount} lends one of these where it is
     * asked for just that one.
     */
    static ExternalServer withAccounts(ServerProfile profile, List<Account> accounts) {
        return new ExternalServer(
                new OwnStreams(profile, TIMEOUT),
                new GivenAccounts(profile, accounts),
                GivenComponents.none());
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
        OwnStreams streams = new OwnStreams(profile, timeout);
        return new ExternalServer(
                streams,
                new MadeAccounts(streams, new InBandRegistration(profile)),
                GivenComponents.none());
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
            try (ClientStream stream = streams.open()) {
                return SoftwareName.ask(stream, account, profile);
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
        return profile.places().clients().host();
    }

    @Override
    public int port() {
        return profile.places().clients().port();
    }

    @Override
    public int directTlsPort() {
        return profile.places().directTls().port();
    }

    @Override
    public String directTlsHost() {
        return profile.places().directTls().host();
    }

    @Override
    public URI webSocketUrl() {
        return streams.webSocketUrl();
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
        int port = components.port();
        if (port == 0) {
            throw GivenComponents.unavailable("external components", this::description);
        }
        return port;
    }

    @Override
    public int componentPort(String component) {
        return components.port(component, this::description);
    }

    @Override
    public void addComponent(String component, String secret) {
        componentPort(component);
    }

    @Override
    public ComponentAccount openComponent(String hint, String component, String secret) {
        return components.lend(component, secret, hint, this::description);
    }

    @Override
    public void closeComponent(ComponentAccount component) {
        components.giveBack(component.domain());
    }

    @Override
    public void close() {
        accounts.end();
    }
}
