package verona.internal.script.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import verona.ConnectionError;
import verona.StepError;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.TestedConnection;
import verona.internal.script.parse.SentAfterTheEnd;
import verona.internal.transcript.Transcript.Kind;
import verona.script.Script;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.server.embedded.EmbeddedServer;

/** What scripts do, on the server that is configured. */
class ScriptPlayerTest {

    private static final ScenarioRules RULES =
            new ScenarioRules(Duration.ofSeconds(5), true)
                    .withConnection(TestedConnection.options());

    private final XmppServer server = Servers.start(System::getProperty);

    @AfterEach
    void close() {
        server.close();
    }

    private List<String> play(String text) {
        return new ScriptPlayer(server, RULES).play(Script.parse("play.scs", text), true);
    }

    private static String client(String name) {
        return "[Client] " + name + "\n\tjid: " + name + "@localhost\n\tpassword: x\n";
    }

    @Test
    void deletesTheAccountsThatItMade() {
        String script = client("celia") + "----\ncelia connects\n";
        play(script);
        assertThat(play(script)).isEmpty();
    }

    @Test
    void ignoresWhatIsSentAfterTheEndAndRemarksOnIt() {
        List<String> remarks = new ArrayList<>();
        String end =
                "celia sends:\n <presence type='unavailable'/>\n\ncelia disconnects\n"
                        + "celia sends:\n <presence type='unavailable'/>\n\n";
        new ScriptPlayer(server, RULES)
                .before(
                        played ->
                                played.entries().stream()
                                        .filter(entry -> entry.kind() == Kind.REMARK)
                                        .forEach(entry -> remarks.add(entry.text())))
                .play(
                        Script.parse(
                                "play.scs",
                                client("celia")
                                        + "----\ncelia connects\n"
                                        + end
                                        + "celia connects\n"
                                        + end),
                        true);
        assertThat(remarks)
                .containsExactly(SentAfterTheEnd.REMARK, SentAfterTheEnd.REMARK)
                .allMatch(remark -> remark.contains("after it has disconnected"));
    }

    @Test
    void sendsNothingBeforeItConnects() {
        assertThatThrownBy(() -> play(client("celia") + "----\ncelia sends:\n <presence/>\n"))
                .isInstanceOf(StepError.class)
                .hasMessageContaining("celia sends: ");
    }

    @Test
    void connectsWhereAnActorWantsTo() {
        try (EmbeddedServer elsewhere = EmbeddedServer.start()) {
            elsewhere.createAccount("oliver", "x");
            String script =
                    client("oliver")
                            + "\tconnect_host: 127.0.0.1\n\tconnect_port: "
                            + TestedConnection.port(elsewhere)
                            + "\n----\noliver connects\noliver sends:\n"
                            + " <iq id='v1' type='get' to='localhost'>\n"
                            + "  <query xmlns='jabber:iq:version'/>\n </iq>\n"
                            + "oliver receives:\n <iq id='v1'>\n"
                            + "  <query xmlns='jabber:iq:version' scansion:strict='false'>\n"
                            + "   <name>Verona</name>\n  </query>\n </iq>\n";
            assertThat(play(script)).isEmpty();
        }
    }

    @Test
    void tellsWhatIsLeftUnread() {
        assertThat(play(client("celia") + "----\ncelia connects\ncelia sends:\n <presence/>\n"))
                .singleElement()
                .asString()
                .startsWith("celia has 1 stanza unread");
    }

    @Test
    void failsWhereSomethingComesThatIsNotTo() {
        String script =
                client("celia")
                        + "----\ncelia connects\ncelia sends:\n <presence/>\n\n"
                        + "celia receives: nothing\n";
        assertThatThrownBy(() -> play(script))
                .isInstanceOf(StepError.class)
                .hasMessageStartingWith("play.scs:9: celia receivesNothing: a stanza arrived");
    }

    @Test
    void forgivesWhoeverDisconnectsTwiceOrWasNeverThere() {
        assertThat(
                        play(
                                client("celia")
                                        + client("phebe")
                                        + "----\ncelia connects\ncelia disconnects\n"
                                        + "celia disconnects\nphebe disconnects\n"))
                .isEmpty();
    }

    @Test
    void connectsAgain() {
        List<Kind> kinds = new ArrayList<>();
        String script = "---\ncelia connects\ncelia disconnects\ncelia connects\n";
        new ScriptPlayer(server, RULES)
                .before(played -> played.entries().forEach(entry -> kinds.add(entry.kind())))
                .play(Script.parse("play.scs", client("celia") + script), true);
        assertThat(kinds).containsSubsequence(Kind.CONNECTED, Kind.ENDED, Kind.CONNECTED);
    }

    @Test
    void saysScriptAndLineOfWhatCannotBeDone() {
        String sends = "---\ncelia sends:\n <presence to=\"${celia's full JID}\"/>\n";
        assertThatThrownBy(() -> play(client("celia") + sends))
                .isInstanceOf(StepError.class)
                .hasMessageStartingWith("play.scs:5: celia sends: celia has no full JID before");
        assertThatThrownBy(() -> play(client("celia") + "---\ncelia connects\ncelia connects\n"))
                .isInstanceOf(StepError.class)
                .hasMessage("play.scs:6: celia connects: celia is connected already");
    }

    @Test
    void saysThatAConnectionHasEnded() {
        String script =
                client("celia")
                        + "\tresource: a\n"
                        + client("Celia again").replace("Celia again@", "celia@")
                        + "\tresource: a\n---\ncelia connects\nCelia again connects\n"
                        + "celia receives:\n <presence/>\n";
        assertThatThrownBy(() -> play(script))
                .isInstanceOf(ConnectionError.class)
                .hasMessageStartingWith("play.scs:12: celia receives: stream error: conflict");
    }

    @Test
    void sendsWhatIsNoStanzaAsItStands() {
        assertThatThrownBy(
                        () ->
                                play(
                                        client("celia")
                                                + "---\ncelia connects\ncelia sends:\n"
                                                + " <nothing xmlns='urn:known'/>\n"
                                                + "celia receives:\n <message/>\n"))
                .isInstanceOf(StepError.class)
                .hasMessageStartingWith("play.scs:8: celia receives: ");
    }

    @Test
    void keepsAdminAndUrisWhereNamesAreFresh() {
        FreshNaming fresh = new FreshNaming(server, "example.com");
        fresh.name("celia", "celia-1");
        assertThat(
                        fresh.apply(
                                "<a b='celia@example.com/x' c='Celia@example.com'"
                                        + " d='admin@example.com' e='xmpp:celia@example.com'"
                                        + " f='http://example.com/x' g='celia@other.example.com.org'"
                                        + " h='x@upload.example.com'>example.com</a>"))
                .matches(
                        "<a b='celia-1@localhost/x' c='celia-1@localhost' d='admin@localhost'"
                                + " e='xmpp:celia@example.com' f='http://example.com/x'"
                                + " g='celia@other.example.com.org'"
                                + " h='x-[0-9a-z]{6}@upload.localhost'>localhost</a>");
        String room = fresh.apply("arden@conference.example.com");
        assertThat(room).matches("arden-[0-9a-z]{6}@" + server.mucDomain());
        assertThat(fresh.apply("arden@conference.example.com")).isEqualTo(room);
    }
}
