package verona;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.client.Endpoint;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
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

    private MadeScenario(XmppServer server, boolean causal) {
        this.server = server;
        scenario =
                new Scenario(
                        server,
                        new Scenario.Rules(TIMEOUT, causal),
                        Placeholders.with(name -> server.domain()),
                        null);
    }

    /** Clients whose steps come in order. */
    public static MadeScenario on(XmppServer server) {
        return new MadeScenario(server, true);
    }

    /** Clients whose stanzas race. */
    public static MadeScenario racingOn(XmppServer server) {
        return new MadeScenario(server, false);
    }

    /** A client with a fresh account, not yet connected. */
    public XmppClient client(String name, ConnectionOptions options) {
        return client(name, options, Endpoint.OF_THE_SERVER);
    }

    /** The same, which connects to that place. */
    public XmppClient client(String name, ConnectionOptions options, Endpoint endpoint) {
        Account account = server.openAccount(name);
        accounts.add(account);
        return scenario.add(
                new ScenarioClient.Identity(
                                name,
                                JidCreate.entityBareFromOrThrowUnchecked(
                                        account.localpart() + "@" + server.domain()),
                                account.password(),
                                "",
                                false,
                                true)
                        .at(endpoint)
                        .with(options));
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
