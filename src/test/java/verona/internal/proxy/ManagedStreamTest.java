package verona.internal.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static verona.internal.proxy.Conversation.passes;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import verona.stanza.Element;
import verona.stanza.Xml;

/**
 * Stream management (XEP-0198) where the proxy answers stanzas that the server never sees: neither
 * end can tell by its counts.
 */
class ManagedStreamTest extends ProxyTests {

    private static final String SM = " xmlns='urn:xmpp:sm:3'";
    private static final String REQUEST = "<r" + SM + "/>";

    private ProxiedStream stream;
    private Conversation resumed;

    @BeforeEach
    void enable() throws Exception {
        reports.take(stanza -> "proxy".equals(stanza.attribute("to")));
        stream = logIn();
        passes("<enable" + SM + " resume='true'/>", program, server);
        passes("<enabled" + SM + " resume='true' id='session'/>", server, program);
    }

    @AfterEach
    void closeResumed() throws IOException {
        if (resumed != null) {
            resumed.close();
        }
    }

    private static Element element(String name, long h) {
        return Element.of("urn:xmpp:sm:3", name).withAttribute("h", Long.toString(h));
    }

    /** The element has another count at the other end. */
    private static void passesAs(String name, long said, long read, Peer from, Peer to)
            throws IOException {
        from.say(element(name, said).toXml());
        assertThat(Xml.read(to.readUntil(">"))).isEqualTo(element(name, read));
    }

    private void programSays(String... ids) throws IOException {
        for (String id : ids) {
            passes("<message id='" + id + "'/>", program, server);
        }
    }

    /** The next stanza to the server, or the end of the test: until then it is not handled. */
    private void programAsks(String... ids) throws IOException {
        for (String id : ids) {
            program.say("<message id='" + id + "' to='proxy'/>");
        }
        passes(REQUEST, program, server);
    }

    private void proxySays(String id) throws IOException {
        stream.give(Xml.read("<message xmlns='jabber:client' id='" + id + "'/>"));
        assertThat(program.readUntil(">")).contains("id='" + id + "'");
    }

    @Test
    void nothingIsAlteredWhereNothingIsAnswered() throws Exception {
        programSays("1", "2");
        passes("<a" + SM + " h='1' ></a>", server, program);
        passes("<message id='3'/>", server, program);
        passes("<a" + SM + "\nh='1'/>", program, server);
        passes("<a" + SM + " h='2147483650'/>", server, program);
        passes("<a" + SM + " h='x'/>", server, program);
    }

    @Test
    void theServersCountHasWhatTheProxyHasAnswered() throws Exception {
        programAsks("p1");
        passesAs("a", 0, 1, server, program);
        programSays("s1");
        programAsks("p2", "p3");
        passesAs("a", 0, 1, server, program);
        passesAs("a", 1, 4, server, program);
        programSays("s2");
        passesAs("a", 1, 4, server, program);
        passesAs("a", 2, 5, server, program);
    }

    @Test
    void theProgramsCountHasNotWhatTheProxyHasSaid() throws Exception {
        proxySays("p1");
        passesAs("a", 1, 0, program, server);
        passes("<message id='s1'/>", server, program);
        proxySays("p2");
        passesAs("a", 2, 1, program, server);
        passesAs("a", 3, 1, program, server);
        passes("<message id='s2'/>", server, program);
        passesAs("a", 4, 2, program, server);
        assertThat(reports.lines("gave")).hasSize(2);
    }

    /** Only then does the program count, §4: "after sending either enable or enabled". */
    @Test
    void whatCameBeforeIsNotCounted() throws Exception {
        closeResumed();
        conversation.close();
        conversation = Conversation.open(proxy, played, Conversation.Way.TCP);
        program = conversation.program;
        server = conversation.server;
        stream = logIn();
        proxySays("p1");
        program.say("<message to='proxy'/>");
        passes("<enable" + SM + "/>", program, server);
        programAsks("p2");
        stream.give(Xml.read("<message xmlns='jabber:client' id='p3'/>"));
        program.readUntil(">");
        passes("<enabled" + SM + "/>", server, program);
        passesAs("a", 0, 1, server, program);
        passesAs("a", 0, 0, program, server);
        proxySays("p4");
        passesAs("a", 1, 0, program, server);
    }

    /** Resumes where the program has got so many stanzas, and the server so many others. */
    private void resume(long program, long programForServer, long server, long serverForProgram)
            throws Exception {
        resumed = Conversation.open(proxy, played, Conversation.Way.TCP);
        resumed.authenticate();
        resumed.program.say(resuming("resume", program));
        assertThat(Xml.read(resumed.server.readUntil(">")))
                .isEqualTo(Xml.read(resuming("resume", programForServer)));
        resumed.server.say(resuming("resumed", server));
        assertThat(Xml.read(resumed.program.readUntil(">")))
                .isEqualTo(Xml.read(resuming("resumed", serverForProgram)));
        stream = reports.awaitLogin();
    }

    private static String resuming(String name, long h) {
        return "<" + name + SM + " previd='session' h='" + h + "'/>";
    }

    @Test
    void aResumedSessionHasItsCounts() throws Exception {
        programSays("s1");
        programAsks("p1");
        proxySays("p2");
        passes("<message id='s2'/>", server, program);
        resume(2, 1, 1, 2);
        passesAs("a", 2, 3, resumed.server, resumed.program);
        passes("<message id='s3'/>", resumed.server, resumed.program);
        passesAs("a", 3, 2, resumed.program, resumed.server);
    }

    @Test
    void whatTheProxyHasSaidIsNotLostWithTheConnection() throws Exception {
        passes("<message id='s1'/>", server, program);
        proxySays("p1");
        passes("<message id='s2'/>", server, program);
        proxySays("p2");
        proxySays("p3");
        resume(1, 1, 0, 0);
        assertThat(resumed.program.readUntil(">")).contains("'p1'");
        passes("<message id='s2'/>", resumed.server, resumed.program);
        assertThat(resumed.program.readUntil(">")).contains("'p2'");
        assertThat(resumed.program.readUntil(">")).contains("'p3'");
        passesAs("a", 3, 2, resumed.program, resumed.server);
        passesAs("a", 5, 2, resumed.program, resumed.server);
    }

    @Test
    void whatTheProxySaysWithoutAConnectionWaitsForTheNext() throws Exception {
        conversation.close();
        reports.awaitEnd();
        stream.give(Xml.read("<message xmlns='jabber:client' id='p1'/>"));
        assertThat(reports.lines("gave")).isEmpty();
        resume(0, 0, 0, 0);
        assertThat(resumed.program.readUntil(">")).contains("'p1'");
        assertThat(reports.lines("gave")).hasSize(1);
    }

    @Test
    void whatTheProgramSendsAgainGoesWhereItWentBefore() throws Exception {
        programSays("s1", "s2");
        programAsks("p1");
        programSays("s3");
        resume(0, 0, 1, 1);
        reports.take(stanza -> "s3".equals(stanza.attribute("id")));
        passes("<message id='s2'/>", resumed.program, resumed.server);
        String delayed =
                "<message id='s3'><delay xmlns='urn:xmpp:delay' stamp='2026-01-01T00:00:00Z'/>"
                        + "</message>";
        resumed.program.say("<message id='p1' to='proxy'/>");
        passes(delayed, resumed.program, resumed.server);
        passes("<message id='s4'/>", resumed.program, resumed.server);
        passesAs("a", 1, 1, resumed.server, resumed.program);
        passesAs("a", 2, 3, resumed.server, resumed.program);
        passesAs("a", 4, 5, resumed.server, resumed.program);
        assertThat(reports.lines("resent"))
                .containsExactly(
                        "resent <message id='s2'/>",
                        "resent <message id='p1' to='proxy'/>",
                        "resent " + delayed);
        assertThat(reports.lines("sent <message")).hasSize(5);
    }

    /** It may have lost it, or think better of it. */
    @Test
    void theProgramNeedNotSendAgain() throws Exception {
        programSays("s1", "s2");
        resume(0, 0, 0, 0);
        passes("<message id='s2'/>", resumed.program, resumed.server);
        passes("<message id='s1'/>", resumed.program, resumed.server);
        assertThat(reports.lines("resent")).containsExactly("resent <message id='s2'/>");
    }

    @Test
    void aRefusedResumptionHasACountToo() throws Exception {
        programSays("s1");
        programAsks("p1");
        resumed = Conversation.open(proxy, played, Conversation.Way.TCP);
        resumed.authenticate();
        passes(resuming("resume", 0), resumed.program, resumed.server);
        passesAs("failed", 1, 2, resumed.server, resumed.program);
        passes(Conversation.BINDING, resumed.program, resumed.server);
        passes(Conversation.BOUND, resumed.server, resumed.program);
        passes("<enable" + SM + "/>", resumed.program, resumed.server);
        passes("<enabled" + SM + "/>", resumed.server, resumed.program);
        passes("<message id='s2'/>", resumed.program, resumed.server);
        passes("<a" + SM + " h='1'/>", resumed.server, resumed.program);
    }

    /** XEP-0388 §2.5 and §2.6.1. */
    @Test
    void aLoginThatResumesHasTheCountsInside() throws Exception {
        proxySays("p1");
        programAsks("p2");
        resumed = Conversation.open(proxy, played, Conversation.Way.TCP);
        resumed.openStream();
        String login = "<authenticate xmlns='urn:xmpp:sasl:2' mechanism='PLAIN'>";
        resumed.program.say(login + resuming("resume", 1) + "</authenticate>");
        assertThat(Xml.read(resumed.server.readUntil("</authenticate>")))
                .isEqualTo(Xml.read(login + resuming("resume", 0) + "</authenticate>"));
        String success =
                "<success xmlns='urn:xmpp:sasl:2'><authorization-identifier>romeo@localhost"
                        + "</authorization-identifier>";
        resumed.server.say(success + resuming("resumed", 0) + "</success>");
        assertThat(Xml.read(resumed.program.readUntil("</success>")))
                .isEqualTo(Xml.read(success + resuming("resumed", 1) + "</success>"));
    }

    /** The connection that it has left may have more of the program's, which it sends again. */
    @Test
    void aConnectionThatIsLeftSaysNothingMore() throws Exception {
        resume(0, 0, 0, 0);
        program.say("<message id='s1'/>");
        passes(REQUEST, program, server);
        passes("<message id='s1'/>", resumed.program, resumed.server);
        assertThat(reports.lines("sent <message")).hasSize(1);
    }
}
