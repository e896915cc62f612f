package verona;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.ConnectionOptions;
import verona.server.Account;
import verona.server.XmppServer;
import verona.stanza.Placeholders;

/**
 * A scenario whose clients are made as a test goes, for tests that have ways to connect, or
 * servers, as arguments.
 *
 * <pre>{@code
 * try (MadeScenario made = MadeScenario.on(server)) {
 *     XmppClient romeo = made.client("romeo", options);
 * }
 * }</pre>
 */
public final class MadeScenario implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final XmppServer server;
    private final Scenario scenario;
    private final List<Account> accounts = new ArrayList<>();

    private MadeScenario(XmppServer server, ScenarioRules rules) {
        this.server = server;
        scenario = new Scenario(server, rules, Placeholders.with(name -> server.domain()), null);
    }

    /** Clients whose steps come in order. */
    public static MadeScenario on(XmppServer server) {
        return on(server, TIMEOUT);
    }

    /** The same with another timeout. */
    public static MadeScenario on(XmppServer server, Duration timeout) {
        return new MadeScenario(server, new ScenarioRules(timeout, true));
    }

    /** Clients whose stanzas race. */
    public static MadeScenario racingOn(XmppServer server) {
        return new MadeScenario(server, new ScenarioRules(TIMEOUT, false));
    }

    /** A client with a fresh account, not yet connected. */
    public XmppClient client(String name, ConnectionOptions options) {
        return client(name, options, Endpoint.OF_THE_SERVER);
    }

    /** The same, which connects to that place. */
    public XmppClient client(String name, ConnectionOptions options, Endpoint endpoint) {
        Account account = server.openAccount(name);
        accounts.add(account);
        return client(name, account, options, endpoint);
    }

    /** A client with an account that is none of the scenario's. */
    ScenarioClient client(
            String name, Account account, ConnectionOptions options, Endpoint endpoint) {
        return scenario.add(
                identity(name, account, server.domain(), "").at(endpoint).with(options));
    }

    /**
     * A client that has the address {@code name@localhost/here} and the password "secret", whether
     * the server knows it or not.
     */
    public ScenarioClient knownClient(String name, ConnectionOptions options, Endpoint endpoint) {
        Account account = new Account(name, "secret");
        return scenario.add(
                identity(name, account, "localhost", "here").at(endpoint).with(options));
    }

    private static ScenarioClient.Identity identity(
            String name, Account account, String domain, String resource) {
        return new ScenarioClient.Identity(
                name,
                JidCreate.entityBareFromOrThrowUnchecked(account.localpart() + "@" + domain),
                account.password(),
                resource,
                false,
                true);
    }

    /** What has happened. */
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public void close() {
        scenario.close();
        accounts.forEach(server::closeAccount);
    }
}
