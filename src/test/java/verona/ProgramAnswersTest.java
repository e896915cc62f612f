package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static org.jivesoftware.smack.packet.StanzaError.Condition.internal_server_error;
import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Stanzas.*;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import verona.server.CannedAnswer;
import verona.server.CannedAnswers;
import verona.server.ServerException;
import verona.server.XmppServer;
import verona.stanza.Element;
import verona.stanza.IqSpec;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;

/** Canned answers for a program under test, on the server that the run is for. */
@XmppTest
@Timeout(60)
class ProgramAnswersTest {

    private static final String DOMAIN = CannedAnswersTests.DOMAIN;

    @Client XmppClient romeo;
    @Program XmppProgram bot;
    @Room XmppRoom room;

    private RawProgram program;

    @BeforeEach
    void logIn() throws IOException {
        program = RawProgram.logIn(bot);
        bot.logsIn();
    }

    @AfterEach
    void stop() throws IOException {
        program.close();
    }

    private static IqSpec request() {
        return CannedAnswersTests.request();
    }

    private static IqSpec result(String id, String text) {
        return iqResult(id).with(CannedAnswersTests.query(text));
    }

    /** On their way out stanzas have no sender, which the server adds. */
    private void asks(String id) throws IOException {
        program.say(
                "<iq type='get' id='"
                        + id
                        + "' to='"
                        + DOMAIN
                        + "'><query xmlns='urn:example:weather'/></iq>");
    }

    @Test
    void aRequestIsAnsweredAndDoesNotReachTheServer() throws IOException {
        bot.server().when(request()).answers(result("w1", "sunny"));
        asks("w1");

        bot.sent(iqGet("w1").to(DOMAIN));
        bot.received(result("w1", "sunny").from(DOMAIN).to(bot.fullJid()).exactly());
        program.await("sunny").await("</iq>");
        bot.receivedNothing();
        assertThat(program.text()).doesNotContain("type='error'");
    }

    @Test
    void otherStanzasReachTheServer() throws IOException {
        bot.server().when(request()).ignores();
        program.say("<message id='m1' to='" + romeo.fullJid() + "'/>");

        romeo.receives(message().id("m1").from(bot.fullJid()));
        romeo.sends(message().id("m2").to(bot.fullJid()));
        bot.received(message().id("m2"));
    }

    @Test
    void differentAnswersInTurnAndThenTheServers() throws IOException {
        CannedAnswer answer =
                bot.server()
                        .when(request())
                        .refuses(stanzaError(forbidden))
                        .then()
                        .answers(it -> result("other", String.valueOf(it.attribute("id"))))
                        .then()
                        .passes();
        asks("w1");
        bot.received(iqError("w1", forbidden).from(DOMAIN));
        asks("w2");
        bot.received(result("other", "w2"));
        asks("w3");
        bot.received(iqError("w3"));
        assertThat(answer.requests()).hasSize(3);
    }

    @Test
    void theLatestThatMatchesCounts() throws IOException {
        bot.server().when(request()).answers(result("1", "first"));
        CannedAnswer second = bot.server().when(iqGet().to(DOMAIN)).answers(result("2", "second"));
        asks("w1");
        bot.received(result("2", "second"));
        second.remove();
        asks("w2");
        bot.received(result("1", "first"));
    }

    @Test
    void theServerItself(XmppServer server) throws IOException {
        bot.server()
                .when(iqGet().to(server.domain()).with(Disco.info()))
                .answers(iqResult().with(Disco.info().feature("urn:example:weather")));
        program.say(
                "<iq type='get' id='d1' to='"
                        + server.domain()
                        + "'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>");

        bot.received(iqResult("d1").with(Disco.info().feature("urn:example:weather")));
        romeo.sends(iqGet("d2").to(server.domain()).with(Disco.info()));
        romeo.receives(iqResult("d2"))
                .receivesNothing(iqResult().with(Disco.info().feature("urn:example:weather")));
    }

    @Test
    void aRoomThatRefuses() throws IOException {
        bot.server()
                .when(presence().to(room.as("Bot")).with(Muc.join()))
                .refuses(stanzaError(forbidden));
        program.say(
                "<presence id='j1' to='"
                        + room.as("Bot")
                        + "'><x xmlns='http://jabber.org/protocol/muc'/></presence>");

        bot.received(presence().id("j1").from(room.as("Bot")).error(forbidden));
    }

    /** RFC 6120 §10.3, and §8.1.2.1 for the sender. */
    @Test
    void aStanzaWithoutAddressesIsOfAndForTheOwnAccount() throws IOException {
        bot.server().when(iqGet().from(bot.fullJid()).to(bot.jid())).answers(iqResult());
        String query = "<query xmlns='jabber:iq:roster'/>";
        program.say("<iq type='get' id='r1'>" + query + "</iq>");
        bot.received(iqResult("r1").from(bot.jid()).to(bot.fullJid()));
        program.say("<iq type='get' id='r2' from='" + bot.jid() + "'>" + query + "</iq>");
        bot.received(iqResult("r2"));
    }

    /** RFC 6120 §8.1.3 and §8.1.2.1: the server refuses that, or ends the stream. */
    @Test
    void whatTheServerWouldRefuseIsNoRequest() throws IOException {
        CannedAnswer answer = bot.server().when("<message/>").ignores();
        program.say("<iq type='get' to='" + DOMAIN + "'/>");
        program.say("<message to='@'/>");
        program.say("<message from='" + romeo.fullJid() + "' to='" + DOMAIN + "'/>");
        bot.sent(message().to(DOMAIN));
        program.close();
        bot.eventually(() -> !bot.isConnected());
        assertThat(answer.requests()).isEmpty();
    }

    @Test
    void aDomainIsPlayed() throws IOException {
        CannedAnswers weather = bot.server().service(DOMAIN);
        weather.when(iqGet("w1")).answers(result("w1", "sunny"));
        asks("w1");
        bot.received(result("w1", "sunny"));
        program.say("<message to='a@" + DOMAIN + "' id='m1'/>");
        bot.received(anyMessage().id("m1").error(service_unavailable));

        assertThat(weather.requests()).containsInOrder(iqGet("w1"), message().id("m1"));
        assertThat(weather.unmatchedRequests()).hasSize(1);
        assertThatThrownBy(() -> bot.server().checkRequests())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("id='m1'");
    }

    @Test
    void requestsAreWhatTheProgramHasSent() throws IOException {
        bot.server().when(request()).ignores();
        asks("w1");
        romeo.sends(request().id("w9"));
        program.say("<message id='m1' to='" + romeo.fullJid() + "'/>");
        bot.sent(message().id("m1"));

        assertThat(bot.server().requests())
                .hasSize(2)
                .containsInOrder(iqGet("w1").from(bot.fullJid()).to(DOMAIN), message().id("m1"));
    }

    @Test
    void anAnswerGoesToTheProgramAlone() throws IOException {
        bot.server().when(request()).answers(message().to(romeo.fullJid()));
        asks("w1");
        bot.received(iqError("w1", internal_server_error));
        assertThatThrownBy(() -> bot.server().checkRequests())
                .hasMessageContaining("goes to bot alone, not to " + romeo.fullJid());

        bot.server().when(request()).answers(message().from("@").to(bot.jid()));
        asks("w2");
        bot.received(iqError("w2", internal_server_error));
        assertThatThrownBy(() -> bot.server().checkRequests())
                .hasMessageContaining("'from' of an answer is no JID");

        bot.server().when(request()).answers(iqSet().with(ping()));
        asks("w3");
        bot.received(iqError("w3", internal_server_error));
        assertThatThrownBy(() -> bot.server().checkRequests())
                .hasMessageContaining("an IQ needs an id");
    }

    @Test
    void aFunctionCanNotCallTheServer() throws IOException {
        bot.server()
                .when(request())
                .answers(it -> iqResult(bot.server().requests().stanzas().toString()));
        asks("w1");
        bot.received(iqError("w1", internal_server_error));
        assertThatThrownBy(() -> bot.server().checkRequests())
                .hasMessageContaining("can't call the server")
                .hasRootCauseInstanceOf(ServerException.class);
    }

    @Test
    void whatIsCapturedAndWhatPlaceholdersStandFor() throws IOException {
        bot.server()
                .when("<message to=\"${Romeo's JID}\" id='{scansion:capture:id}'/>")
                .answers(
                        "<message from='${room}'><body>{scansion:capture:id} ${Bot's JID}</body>"
                                + "</message>");
        program.say("<message to='" + romeo.bareJid() + "' id='m7'/>");
        Element answer = bot.received(message().from(room)).element();
        assertThat(answer.child(Element.CLIENT, "body").text()).isEqualTo("m7 " + bot.jid());
    }

    @Test
    void eachConnectionGetsItsOwnAnswers() throws IOException {
        bot.server().when(request()).answers(it -> result("r", String.valueOf(it.attribute("id"))));
        String first = bot.fullJid().toString();
        try (RawProgram other = RawProgram.logIn(bot)) {
            bot.eventually(() -> !bot.fullJid().toString().equals(first));
            asks("w1");
            program.await(">w1<");
            bot.received(result("r", "w1").to(first));
            assertThat(other.text()).doesNotContain("w1");
        }
    }

    @Test
    void aComponent(@Program(component = true) XmppProgram gateway) throws IOException {
        gateway.server().service(DOMAIN).when(iqGet()).answers(result("w1", "sunny"));
        String query = "<query xmlns='urn:example:weather'/></iq>";
        try (RawProgram raw = RawProgram.logInAsComponent(gateway)) {
            String from = "a@" + gateway.jid();
            raw.say("<iq type='get' id='w1' from='" + from + "' to='" + DOMAIN + "'>" + query);
            raw.await("sunny");
            gateway.received(result("w1", "sunny").from(DOMAIN).to(from));
            raw.say("<message from='" + from + "' to='" + romeo.fullJid() + "'/>");
            romeo.receives(message().from(from));
            gateway.receivedNothing();
        }
    }
}
