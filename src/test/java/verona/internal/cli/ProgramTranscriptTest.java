package verona.internal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.jxmpp.jid.impl.JidCreate;
import verona.internal.proxy.IdleStream;
import verona.internal.proxy.ProxyListener.Session;
import verona.internal.script.record.Recording;
import verona.internal.transcript.Participant;
import verona.script.Script;
import verona.script.Step;
import verona.server.embedded.EmbeddedServer;
import verona.stanza.Xml;

class ProgramTranscriptTest {

    private static final String CLOSED = "the program closed the stream";

    private final List<String> refusals = new ArrayList<>();
    private final EmbeddedServer server = EmbeddedServer.start();
    private final ProgramTranscript transcript = new ProgramTranscript(server, refusals::add);

    @AfterEach
    void close() {
        server.close();
    }

    private IdleStream login(String jid) {
        IdleStream stream = new IdleStream();
        transcript.loggedIn(stream, JidCreate.fromOrThrowUnchecked(jid), "PLAIN", Session.NEW);
        return stream;
    }

    private void sends(IdleStream stream, String xml) {
        transcript.sent(stream, xml, Xml.read(xml));
    }

    private void receives(IdleStream stream, String xml) {
        assertThat(transcript.received(stream, xml, Xml.read(xml))).isTrue();
    }

    private Script script() {
        return Recording.of(transcript.runForScript(), server.mucDomain(), "a.scs", "A title");
    }

    private List<String> names() {
        return transcript.run().participants().stream().map(Participant::name).toList();
    }

    private List<String> steps() {
        return script().steps().stream()
                .map((Step step) -> step.actor().name() + " " + step.verb())
                .toList();
    }

    @Test
    void aProgramThatLogsInAgainIsTheSame() {
        transcript.ended(login("romeo@localhost/a"), CLOSED);
        login("romeo@localhost/b");
        assertThat(names()).containsExactly("romeo");
        assertThat(steps())
                .containsExactly("romeo connects", "romeo disconnects", "romeo connects");
        assertThat(script().toText()).doesNotContain("no script can say");
    }

    @Test
    void aProgramThatLogsInBesideItselfIsAnother() {
        IdleStream first = login("romeo@localhost/a");
        login("romeo@localhost/b");
        transcript.ended(first, CLOSED);
        login("romeo@localhost/c");
        assertThat(names()).containsExactly("romeo", "romeo 2");
        assertThat(Script.parse("a.scs", script().toText()).actors()).hasSize(2);
    }

    @Test
    void aCutConnectionIsAComment() {
        transcript.ended(login("romeo@localhost/a"), "the connection was cut by the program");
        login("romeo@localhost/a");
        assertThat(script().toText())
                .contains(
                        "# romeo lost its connection (the connection was cut by the program), which"
                                + " no script can say");
    }

    @Test
    void hasNoAcknowledgementsInTheScript() {
        IdleStream stream = login("romeo@localhost/a");
        sends(stream, "<enable xmlns='urn:xmpp:sm:3' resume='true'/>");
        receives(stream, "<enabled xmlns='urn:xmpp:sm:3' id='x' resume='true'/>");
        sends(stream, "<presence/>");
        sends(stream, "<r xmlns='urn:xmpp:sm:3'/>");
        receives(stream, "<a xmlns='urn:xmpp:sm:3' h='1'/>");
        assertThat(steps()).containsExactly("romeo connects", "romeo sends");
        assertThat(transcript.run().entries()).hasSize(7);
    }

    @Test
    void namesProgramsAsAScriptCan() {
        login("#bot@localhost/a");
        login("gateway.localhost");
        assertThat(names()).containsExactly("bot", "gateway.localhost");
        assertThat(Script.parse("a.scs", script().toText()).actors())
                .extracting(actor -> actor.kind() + " " + actor.jid())
                .containsExactly("CLIENT #bot@localhost", "COMPONENT gateway.localhost");
    }

    @Test
    void saysThatALoginWasRefused() {
        transcript.loginRefused(new IdleStream(), "not-authorized");
        assertThat(refusals).containsExactly("a login was refused: not-authorized");
        assertThat(names()).isEmpty();
    }

    /** RFC 6120 §8.1.2.1 and §8.3.2, RFC 6121 §2.6.1. */
    @Test
    void whatEachServerChoosesIsNotExpected() {
        IdleStream romeo = login("romeo@localhost/a");
        receives(
                romeo,
                "<iq xmlns='jabber:client' type='error' id='1' from='romeo@localhost'>"
                        + "<error type='auth' by='localhost'>"
                        + "<forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/>"
                        + "<text xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'>No!</text>"
                        + "</error></iq>");
        receives(
                romeo,
                "<iq xmlns='jabber:client' type='result' id='2' from='romeo@localhost'>"
                        + "<query xmlns='jabber:iq:roster' ver='7'><item jid='a@b'/></query></iq>");
        receives(romeo, "<message xmlns='jabber:client' id='3' from='juliet@localhost'/>");
        assertThat(script().toText())
                .contains("<forbidden", "ver='{scansion:any}'", "<item jid='a@b'/>", "juliet@")
                .doesNotContain("from=\"${", "No!", "by=");
    }
}
