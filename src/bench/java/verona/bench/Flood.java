package verona.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import verona.internal.client.Scenario;
import verona.internal.client.ScenarioClient;
import verona.internal.client.ScenarioRules;
import verona.server.XmppServer;
import verona.stanza.Placeholders;

/** Many stanzas for one client of the DSL, sent over a raw socket. */
@State(Scope.Thread)
public abstract class Flood {

    @Param({"1000", "10000", "20000"})
    public int stanzas;

    private XmppServer server;
    private BenchAccounts accounts;
    private Scenario scenario;
    private ScenarioClient romeo;
    private RawClient juliet;
    private String text;

    @Setup(Level.Trial)
    public void start() {
        server = Stage.start("embedded");
        accounts = BenchAccounts.open(server);
    }

    @Setup(Level.Invocation)
    public void prepare() throws IOException {
        ScenarioRules rules = new ScenarioRules(Duration.ofSeconds(20), true);
        scenario = new Scenario(server, rules, Placeholders.with(name -> name), null);
        romeo = scenario.add(romeo());
        scenario.connect(List.of(romeo));
        juliet = RawClient.connect(server, accounts.juliet());
        text = write();
    }

    private ScenarioClient.Identity romeo() {
        return new ScenarioClient.Identity(
                "romeo",
                accounts.jid(accounts.romeo()),
                accounts.romeo().password(),
                "",
                false,
                true);
    }

    private String write() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < stanzas; i++) {
            all.append(greeting(i));
        }
        return all.toString();
    }

    final String greeting(int number) {
        return "<message to='" + romeo.fullJid() + "'><body>" + number + "</body></message>";
    }

    final void send(String more) throws IOException {
        juliet.send(text + more);
    }

    final ScenarioClient client() {
        return romeo;
    }

    @TearDown(Level.Invocation)
    public void disconnect() throws IOException {
        juliet.end();
        juliet.close();
        scenario.close();
    }

    @TearDown(Level.Trial)
    public void close() {
        server.close();
    }
}
