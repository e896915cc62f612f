package verona.script;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jxmpp.jid.EntityBareJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.StepError;
import verona.XmppClient;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioRules;
import verona.internal.script.record.Recording;
import verona.server.Account;
import verona.server.XmppServer;
import verona.stanza.Placeholders;

/**
 * Records clients outside of tests, for instance in a {@code main} method, and writes what they
 * sent and received as a script. In tests, {@link verona.XmppTest#record()} does the same.
 *
 * <pre>{@code
 * try (XmppServer server = Servers.start(System::getProperty);
 *         Recorder recorder = new Recorder(server)) {
 *     XmppClient romeo = recorder.client("Romeo");
 *     romeo.connects();
 *     PingManager.getInstanceFor(romeo.connection()).pingMyServer();
 *     recorder.writeTo(Path.of("scripts"), "Pings the server"); // scripts/pings-the-server.scs
 * }
 * }</pre>
 */
public final class Recorder implements AutoCloseable {

    private final XmppServer server;
    private final Scenario scenario;
    private final List<Account> accounts = new ArrayList<>();

    /** A recorder for clients of a server. Steps have a timeout of 5 seconds. */
    public Recorder(XmppServer server) {
        this.server = server;
        ScenarioRules rules = new ScenarioRules(Duration.ofSeconds(5), true);
        scenario = new Scenario(server, rules, Placeholders.with(Recorder::unknown), null);
    }

    private static String unknown(String name) {
        throw new IllegalArgumentException(
                "${" + name + "} has no value in a recorder: say it with the client's own methods");
    }

    /**
     * Creates a client with a fresh account. It is not connected yet.
     *
     * @param name its name in the script
     */
    public XmppClient client(String name) {
        Account account = server.openAccount(name);
        accounts.add(account);
        return client(name, account.localpart() + "@" + server.domain(), account.password());
    }

    /**
     * Creates a client with an existing account. It is not connected yet.
     *
     * @param name its name in the script
     * @param jid its bare JID
     * @throws IllegalArgumentException if that is not a bare JID
     */
    public XmppClient client(String name, String jid, String password) {
        try {
            EntityBareJid account = JidCreate.entityBareFrom(jid);
            return scenario.add(
                    new ScenarioClient.Identity(name, account, password, "", false, true));
        } catch (XmppStringprepException e) {
            throw new IllegalArgumentException("'" + jid + "' is no user@domain", e);
        }
    }

    /** The script of everything that has been recorded so far, with that title. */
    public Script script(String title) {
        return Recording.of(scenario, Recording.fileName(title), title);
    }

    /**
     * Writes everything that has been recorded so far into a folder, as a script and as a JUnit
     * test in the unnamed package. The title gives both files their names.
     *
     * @return the file of the script
     * @throws IOException if a file can't be written
     */
    public Path writeTo(Path folder, String title) throws IOException {
        return Recording.write(script(title), folder);
    }

    /**
     * Disconnects all clients, and deletes their fresh accounts.
     *
     * @throws StepError if a client was cut off before the server had handled all that it has sent,
     *     and no step has failed because of that: the recording is not complete
     */
    @Override
    public void close() {
        try {
            StepError cutOff = scenario.end().cutOffUnnoticed();
            if (cutOff != null) {
                throw cutOff;
            }
        } finally {
            disconnect();
        }
    }

    private void disconnect() {
        try {
            scenario.close();
        } finally {
            accounts.forEach(server::closeAccount);
            accounts.clear();
        }
    }
}
