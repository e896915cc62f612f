package verona.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static verona.Stanzas.*;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jivesoftware.smackx.ping.PingManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;
import verona.ConnectionError;
import verona.Golden;
import verona.XmppClient;
import verona.XmppRoom;
import verona.internal.client.ScenarioRules;
import verona.internal.connection.TestedConnection;
import verona.internal.script.java.JavaTests;
import verona.internal.script.play.ScriptPlayer;
import verona.internal.server.FreshNames;
import verona.server.Servers;
import verona.server.XmppServer;
import verona.vocabulary.Muc;
import verona.vocabulary.Roster;

/** What is recorded, played again on another server, passes. */
class RecorderTest {

    private static final ScenarioRules RULES =
            new ScenarioRules(Duration.ofSeconds(5), true)
                    .withConnection(TestedConnection.options());

    @TempDir Path folder;
    private final XmppServer server = Servers.start(System::getProperty);
    private final Recorder recorder = new Recorder(server);
    private final XmppClient romeo = recorder.client("Romeo");
    private final XmppClient juliet = recorder.client("Juliet");

    @AfterEach
    void close() {
        recorder.close();
        server.close();
    }

    private void passes(Script recorded) {
        Script read = Script.parse(recorded.source(), recorded.toText());
        try (XmppServer another = Servers.start(System::getProperty)) {
            new ScriptPlayer(another, RULES).play(read, true);
        }
        passesAsJava(read);
    }

    private void passesAsJava(Script recorded) {
        JavaTest test = new ScriptTranslator().translate(recorded, "recorded");
        try {
            JavaTests.run(Map.of(), JavaTests.compile(List.of(test), folder))
                    .testEvents()
                    .assertStatistics(count -> count.succeeded(1).failed(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private XmppRoom room() throws XmppStringprepException {
        return new XmppRoom(
                JidCreate.entityBareFrom(FreshNames.next("balcony") + "@" + server.mucDomain()));
    }

    @Test
    void aMeetingInARoom() throws XmppStringprepException {
        XmppRoom room = room();
        romeo.connects();
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(groupchat().from(room).emptySubject());
        romeo.sends(iqSet("c1").to(room).with(Muc.config())).receives(iqResult("c1"));
        juliet.connects();
        juliet.sends(presence().to(room.as("Juliet")).with(Muc.join()))
                .receives(groupchat().from(room).emptySubject());
        romeo.sends(groupchat().to(room).id("m1").body("By whose direction found'st thou?"));
        juliet.receives(groupchat().from(room.as("Romeo")));
        juliet.sends(presence().to(room.as("Juliet")).unavailable());
        romeo.receives(presence().from(room.as("Juliet")).unavailable());
        romeo.disconnects();

        Script script = recorder.script("A meeting in a room");

        passes(script);
        assertThat(script.toText())
                .contains("balcony@conference.localhost/Romeo")
                .contains("jid: romeo@localhost")
                .doesNotContainPattern("-[0-9a-z]{6}@");
    }

    @Test
    void anAnswerWithAnIdThatTheOtherMadeUp() {
        juliet.connects();
        romeo.connects();
        romeo.sends(
                chat().to(juliet.fullJid())
                        .id("1f0c6d1e-5c0b-4a8e-9d6f-1b1a0e1c2d3e")
                        .body("Did you get it?")
                        .with("<request xmlns='urn:xmpp:receipts'/>"));
        String id = juliet.receives(chat()).element().attribute("id");
        juliet.sends(
                message()
                        .to(romeo.fullJid())
                        .with(payload("urn:xmpp:receipts", "received").withAttribute("id", id)));
        romeo.receives(message());

        passes(recorder.script("A receipt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cost ${price}",
                "{scansion:strict}",
                "{scansion:any}",
                "{scansion:capture:id}",
                "open ${ brace",
                "${Juliet's JID}"
            })
    void textThatWouldMeanSomethingInAScript(String text) {
        juliet.connects();
        romeo.connects();
        romeo.sends(
                chat().to(juliet.fullJid())
                        .body(text)
                        .with(payload("urn:example", "said").withAttribute("how", text)));
        juliet.receives(chat().body(text));

        Script script = recorder.script("Text");

        passes(script);
        String escaped = text.replace("${", "&#36;{").replace("{scansion:", "&#123;scansion:");
        assertThat(script.toText()).contains("<body>" + escaped + "</body>");
    }

    @Test
    void whatSmacksManagersSay() throws Exception {
        romeo.connects();
        assertThat(PingManager.getInstanceFor(romeo.connection()).pingMyServer()).isTrue();

        passes(recorder.script("A ping"));
    }

    @Test
    void whatTheServerMakesUpIsCapturedWhereItIsSentLater() {
        romeo.connects();
        juliet.connects();
        juliet.sends(presence()).receives(presence());
        juliet.sends(iqGet("r1").with(Roster.query())).receives(iqResult("r1"));
        romeo.sends(presence().to(juliet.bareJid()).subscribe());
        juliet.receives(presence().subscribe());
        juliet.sends(presence().to(romeo.bareJid()).subscribed());
        String push = juliet.receives(xml("<iq type='set'/>")).element().attribute("id");
        juliet.sends(iqResult(push));

        Script script = recorder.script("A subscription");

        passes(script);
        assertThat(script.toText()).contains("{scansion:capture:id}");
    }

    /** Some servers echo what they refuse (RFC 6120 §8.3.1), and carbons are forwarded. */
    @Test
    void aPasswordStaysOutWhereverItComesAgain() {
        romeo.connects();
        juliet.connects();
        romeo.sends(
                iqSet("p1")
                        .with(
                                "<query xmlns='jabber:iq:register'>"
                                        + "<password>hunter2</password></query>"));
        romeo.sends(chat().to(juliet.fullJid()).body("It was hunter2, sweet saint"));
        juliet.receives(chat());
        juliet.sends(
                chat().to(romeo.fullJid())
                        .with(
                                "<forwarded xmlns='urn:xmpp:forward:0'>"
                                        + "<password xmlns='urn:example'>hunter2</password>"
                                        + "<e code='hunter2'>say hunter2</e></forwarded>"));
        romeo.receives(chat());

        assertThat(recorder.script("A password").toText())
                .doesNotContain("hunter2")
                .contains("It was password2, sweet saint");
    }

    @Test
    void aPasswordStaysOut() {
        romeo.connects();
        romeo.sends(
                iqSet("p1")
                        .with(
                                "<query xmlns='jabber:iq:register'><username>x</username>"
                                        + "<password>hunter2</password></query>"));
        assertThat(recorder.script("A password").toText())
                .doesNotContain("hunter2")
                .contains("<password>password2</password>");
    }

    @Test
    void anEmptyPasswordStandsForNothing() {
        recorder.client("Nurse", "nurse@localhost", "");
        romeo.connects();
        romeo.sends(chat().to(romeo.fullJid()).body("").with("<x xmlns='urn:example' y=''/>"));

        assertThat(recorder.script("An empty password").toText())
                .contains("<body/>")
                .contains("y=''");
    }

    /** XEP-0359, XEP-0421 and XEP-0153: what arrives may have them whoever has sent it. */
    @Test
    void leavesOutWhatServersAddToStanzas() {
        romeo.connects();
        juliet.connects();
        romeo.sends(
                chat().to(juliet.fullJid())
                        .body("Hello")
                        .with("<stanza-id xmlns='urn:xmpp:sid:0' by='verona.lit' id='s'/>")
                        .with("<occupant-id xmlns='urn:xmpp:occupant-id:0' id='o'/>")
                        .with("<x xmlns='vcard-temp:x:update'><photo/></x>"));
        String received = juliet.receives(chat()).xml();
        assertThat(received).contains("stanza-id", "occupant-id", "photo");

        Script script = recorder.script("A stamped message");

        Step last = script.steps().get(script.steps().size() - 1);
        assertThat(last.verb()).isEqualTo(Step.Verb.RECEIVES);
        assertThat(last.stanza())
                .contains("Hello")
                .doesNotContain("stanza-id", "occupant-id", "photo");
        passes(script);
    }

    @Test
    void endsWithAnErrorIfAClientWasCutOffUnnoticed() {
        romeo.connects();
        romeo.sendsRaw("</nonsense>");

        assertThatThrownBy(recorder::close)
                .isInstanceOf(ConnectionError.class)
                .hasMessageContaining("Romeo was cut off");
        assertThat(romeo.isConnected()).isFalse();
    }

    @Test
    void readsAsIfWrittenByHand() throws IOException {
        romeo.connects();
        romeo.sends(iqGet("d1").to(server.domain()).with(ping())).receives(iqResult("d1"));
        romeo.sendsRaw(" ");
        romeo.drops();

        Path file = recorder.writeTo(folder, "Romeo asks, and leaves!");

        assertThat(file.getFileName()).hasToString("romeo-asks-and-leaves.scs");
        Golden.check("script/recorded", Files.readString(file));
    }
}
