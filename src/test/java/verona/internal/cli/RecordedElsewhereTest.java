package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static verona.Stanzas.*;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import verona.MadeScenario;
import verona.XmppClient;
import verona.XmppTest;
import verona.internal.connection.ConnectionOptions;
import verona.internal.proxy.ServerThroughProxy;
import verona.internal.script.java.JavaTests;
import verona.internal.server.prosody.InstalledProsody;
import verona.script.JavaTest;
import verona.script.Script;
import verona.script.ScriptTranslator;
import verona.server.ServerKind;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** What was recorded on one server passes on another, as far as both follow the RFCs. */
@XmppTest
class RecordedElsewhereTest {

    @TempDir Path folder;

    private Script recorded(XmppServer server) throws Exception {
        ProgramTranscript transcript = new ProgramTranscript(server, it -> fail(it));
        RecordingFiles files = new RecordingFiles(folder, "Talks", transcript, server.mucDomain());
        files.start();
        try (XmppServer proxied = new ServerThroughProxy(server, transcript);
                MadeScenario made = MadeScenario.racingOn(proxied)) {
            talk(
                    made.client("romeo", ConnectionOptions.UNSET).connects(),
                    made.client("juliet", ConnectionOptions.UNSET).connects());
        }
        return Script.read(files.finish());
    }

    /** Romeo speaks to the server, to his own account in all ways that there are, and to Juliet. */
    private static void talk(XmppClient romeo, XmppClient juliet) {
        romeo.sends(iqGet("p1").with(ping())).receives(iqResult("p1"));
        romeo.sends(iqGet("p2").to(romeo.bareJid()).with(ping())).receives(iqResult("p2"));
        romeo.sends(iqGet("r1").with("<query xmlns='jabber:iq:roster'/>")).receives(iqResult("r1"));
        romeo.sends(iqSet("s1").with("<query xmlns='urn:example:unknown'/>"))
                .receives(iqError("s1"));
        String item = "<query xmlns='jabber:iq:roster'><item jid='nurse@localhost'/></query>";
        romeo.sends(iqSet("r2").with(item)).receives(iqSet()).receives(iqResult("r2"));
        romeo.sends(presence()).receives(presence());
        romeo.sends(chat().to(juliet.fullJid()).body("Good morrow"));
        juliet.receives(chat());
        juliet.sends(chat().to(romeo.bareJid()).body("Good night"));
        romeo.receives(chat());
        romeo.disconnects();
        juliet.disconnects();
    }

    private static void passes(Script script, String server, Path folder) throws Exception {
        CommandRun played =
                CommandRun.of("play", "--server", server, folder.resolve(script.fileName()));
        assertThat(played.exitCode()).as("%s%n%s", played.text(), script.toText()).isZero();
        JavaTest test = new ScriptTranslator().translate(script, "recorded");
        List<Class<?>> compiled = JavaTests.compile(List.of(test), folder.resolve("java"));
        JavaTests.run(Map.of("verona.server", server), compiled)
                .testEvents()
                .assertStatistics(statistics -> statistics.started(1).succeeded(1));
    }

    @Test
    void onTheEmbeddedServer(XmppServer server) throws Exception {
        passes(recorded(server), "embedded", folder);
    }

    @Test
    void onProsody() throws Exception {
        InstalledProsody.assume();
        try (EmbeddedServer server = EmbeddedServer.start()) {
            passes(recorded(server), ServerKind.PROSODY.toString(), folder);
        }
    }
}
