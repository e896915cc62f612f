package verona.bench;

import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import verona.internal.server.prosody.Prosody;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/**
 * A server of its own for each series of runs, so that no series finds what another has left; and a
 * room of its own for each run.
 */
@State(Scope.Thread)
public class Stage {

    @Param({"embedded", "prosody"})
    public String server;

    private XmppServer running;
    private BenchAccounts accounts;
    private Script script;

    static XmppServer start(String server) {
        return server.equals("prosody") ? Prosody.start() : EmbeddedServer.start();
    }

    @Setup(Level.Trial)
    public void start() {
        running = start(server);
        accounts = BenchAccounts.open(running);
    }

    @Setup(Level.Invocation)
    public void enterAnotherRoom() {
        accounts = accounts.inAnotherRoom();
        script = Script.of(accounts);
    }

    @TearDown(Level.Trial)
    public void close() {
        running.close();
    }

    XmppServer running() {
        return running;
    }

    BenchAccounts accounts() {
        return accounts;
    }

    Script script() {
        return script;
    }
}
