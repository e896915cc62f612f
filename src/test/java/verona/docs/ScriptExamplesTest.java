package verona.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.jivesoftware.smackx.ping.PingManager;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import verona.XmppClient;
import verona.XmppTest;
import verona.XmppTest.Scope;
import verona.internal.client.ScenarioRules;
import verona.internal.script.play.ScriptPlayer;
import verona.script.Recorder;
import verona.script.Script;
import verona.script.Scripts;
import verona.server.XmppServer;

/** What docs/scripts.md says, run. {@link FragmentsTest} checks that these are the lines. */
@XmppTest(scope = Scope.TEST)
class ScriptExamplesTest {

    /** The script in the documentation. */
    static String script() {
        return Page.of("docs/scripts.md").fragment("scs");
    }

    @TestFactory
    Stream<DynamicTest> scripts(Scripts scripts) {
        return scripts.in("src/test/resources/scripts");
    }

    @TestFactory
    Stream<DynamicTest> scriptsOnOneServer(Scripts scripts) {
        return scripts.withFreshNames()
                .only("muc", "forest: Arden")
                .skip("slow")
                .in("classpath:scripts");
    }

    @Test
    void recordsWhatSmacksManagersSay(XmppServer server, @TempDir Path folder) throws Exception {
        Recorder recorder = new Recorder(server);
        XmppClient romeo = recorder.client("Romeo");
        romeo.connects();
        PingManager.getInstanceFor(romeo.connection()).pingMyServer();
        recorder.writeTo(
                folder, "Pings the server"); // pings-the-server.scs, PingsTheServerTest.java
        recorder.close();

        assertThat(folder.resolve("pings-the-server.scs")).isRegularFile();
        assertThat(folder.resolve("PingsTheServerTest.java")).isRegularFile();
    }

    @Test
    void theScriptThatShowsTheLanguage(XmppServer server) {
        ScenarioRules rules = new ScenarioRules(Duration.ofSeconds(5), true);
        new ScriptPlayer(server, rules).play(Script.parse("verse.scs", script()), true);
    }
}
