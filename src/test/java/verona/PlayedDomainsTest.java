package verona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jivesoftware.smack.packet.StanzaError.Condition.forbidden;
import static org.jivesoftware.smack.packet.StanzaError.Condition.service_unavailable;
import static verona.Client.Connect.LATER;
import static verona.Stanzas.*;
import static verona.server.ServerKind.EMBEDDED;

import java.time.Duration;
import org.jivesoftware.smack.packet.StanzaError;
import org.junit.jupiter.api.Test;
import verona.server.CannedAnswer;
import verona.server.CannedAnswers;
import verona.server.NextAnswer;
import verona.server.ServerException;
import verona.server.embedded.EmbeddedServer;
import verona.vocabulary.Disco;
import verona.vocabulary.Muc;

/** Domains whose every answer a test gives, the requests that came, and what can go wrong. */
@XmppTest(server = EMBEDDED)
class PlayedDomainsTest extends CannedAnswersTests {

    @Test
    void aWholeDomain(EmbeddedServer server) {
        CannedAnswers weather = server.service(DOMAIN);
        weather.when(iqGet().with(query())).answers(iqResult());
        server.when(iqGet().with(payload("urn:other", "query"))).answers(iqResult());

        asks("w1").receives(iqResult("w1").from(DOMAIN));
        romeo.sends(iqGet("w2").to("a@" + DOMAIN + "/b").with(query()))
                .receives(iqResult("w2").from("a@" + DOMAIN + "/b"));
        romeo.sends(iqGet("w3").to(DOMAIN).with(payload("urn:other", "query")))
                .receives(iqResult("w3"));
        romeo.sends(iqGet("w4").to(server.domain()).with(query()))
                .receives(iqError("w4", service_unavailable).from(server.domain()));
        assertThat(weather.requests()).hasSize(3);
        assertThat(server.requests()).hasSize(4);
        assertThat(server.unmatchedRequests()).isEmpty();
    }

    @Test
    void aDomainThatAServiceHas(EmbeddedServer server) {
        server.service(server.mucDomain()).when(iqGet().with(Disco.info())).answers(iqResult());

        romeo.sends(iqGet("d1").to(server.mucDomain()).with(Disco.info()))
                .receives(iqResult("d1").exactly().from(server.mucDomain()).to(romeo.fullJid()));
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join())).receivesNothing();
        assertThat(server.unmatchedRequests()).hasSize(1);
        server.removeAnswers();
        romeo.sends(presence().to(room.as("Romeo")).with(Muc.join()))
                .receives(presence().from(room.as("Romeo")));
    }

    @Test
    void requestsThatNothingMatchesAreRefused(EmbeddedServer server) {
        CannedAnswers weather = server.service(DOMAIN);

        asks("w1")
                .receives(
                        iqError("w1")
                                .from(DOMAIN)
                                .error(
                                        stanzaError(service_unavailable)
                                                .type(StanzaError.Type.CANCEL)));
        romeo.sends(message().id("m1").to(DOMAIN))
                .receives(message().id("m1").error(service_unavailable));
        romeo.sends(presence().to(DOMAIN)).receivesNothing();
        assertThat(weather.unmatchedRequests())
                .containsInOrder(iqGet("w1"), message().id("m1"), presence());
        assertThatThrownBy(server::checkRequests).isInstanceOf(AssertionError.class);
    }

    @Test
    void whatWantsNoAnswerIsNotUnmatched(EmbeddedServer server) {
        server.service(DOMAIN);

        romeo.sends(presence().to(DOMAIN).unavailable());
        romeo.sends(iqResult("r1").to(DOMAIN));
        romeo.sends(message().to(DOMAIN).error(forbidden)).receivesNothing();
        assertThat(server.unmatchedRequests()).isEmpty();
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void howOftenWithWhatInWhichOrder(EmbeddedServer server) {
        CannedAnswer answer = server.when(request()).answers(iqResult());

        asks("w1").receives(iqResult("w1"));
        romeo.sends(chat().to(juliet.fullJid()).body("Sunny"));
        asks("w2").receives(iqResult("w2"));

        assertThat(server.requests(request())).hasSize(2);
        assertThat(server.requests("<message><body>Sunny</body></message>")).hasSize(1);
        assertThat(server.requests(iqSet())).isEmpty();
        assertThat(answer.requests())
                .extracting(stanza -> stanza.attribute("id"))
                .containsExactly("w1", "w2");
        assertThat(answer.requests().stanzas().get(0).attribute("from"))
                .isEqualTo(romeo.fullJid().toString());
        assertThat(server.requests()).containsInOrder(iqGet("w1"), chat(), iqGet("w2"));
        assertThat(server.requests())
                .containsInOrder(
                        "<iq type='get' id='w1'/>", "<message to=\"${Juliet's full JID}\"/>");
        juliet.receives(chat());
    }

    @Test
    void whatKeepsTheOrderOfAScenarioIsNoRequest(EmbeddedServer server) {
        server.when(iqGet()).ignores();

        romeo.sends(chat().to(juliet.fullJid()));
        juliet.sends(chat().to(romeo.fullJid()));
        romeo.receives(chat());
        assertThat(server.requests()).hasSize(2).containsInOrder(chat(), chat());
    }

    @Test
    void aPingThatATestSendsIsARequest(EmbeddedServer server) {
        server.when(iqGet().to(server.domain()).with(ping())).ignores();

        romeo.sends(iqGet("p1").to(server.domain()).with(ping())).receivesNothing();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void requestsAreKeptFromTheFirstCannedAnswerOn(EmbeddedServer server) {
        asks("w1").receives(iqError("w1"));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void whatCanNotBeAnAnswerIsSaidAtOnce(EmbeddedServer server) {
        NextAnswer answer = server.when(request());

        assertThatThrownBy(() -> answer.answers("<query xmlns='urn:example'/>"))
                .hasMessageContaining("an answer is a message, presence or IQ of jabber:client");
        assertThatThrownBy(() -> answer.answers(iqResult().id(anyValue())))
                .hasMessageContaining("anyValue() can be expected, but not sent");
        assertThatThrownBy(() -> answer.after(Duration.ofSeconds(-1)))
                .isInstanceOf(ServerException.class);
        assertThatThrownBy(() -> answer.after(Duration.ofSeconds(1)).passes())
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("without after");
        assertThatThrownBy(() -> server.service("a@b"))
                .isInstanceOf(ServerException.class)
                .hasMessageContaining("'a@b'");
    }

    @Test
    void aFunctionThatThrowsIsReported(EmbeddedServer server) {
        IllegalStateException cause = new IllegalStateException("no weather");
        server.when(request())
                .answers(
                        stanza -> {
                            throw cause;
                        });

        asks("w1").receives(iqError("w1", StanzaError.Condition.internal_server_error));
        assertThatThrownBy(server::checkRequests)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no weather")
                .hasCause(cause);
        server.checkRequests();
    }

    @Test
    void aFunctionMayNotCallTheServer(EmbeddedServer server) {
        server.when(request()).answers(stanza -> iqResult(server.requests().toString()));

        asks("w1").receives(iqError("w1", StanzaError.Condition.internal_server_error));
        assertThatThrownBy(server::checkRequests).hasMessageContaining("can't call the server");
    }

    @Test
    void anAnswerThatCanNotBeSentIsReported(EmbeddedServer server) {
        server.when(request()).answers(iqGet().to("@"));

        asks("w1").receives(iqError("w1", StanzaError.Condition.internal_server_error));
        assertThatThrownBy(server::checkRequests)
                .hasMessageContaining("'to' of an answer is no JID");
    }

    @Test
    void testsDoNotMeetEachOthersAnswers(
            EmbeddedServer server, @Client(connect = LATER) XmppClient mercutio) {
        EmbeddedServer other = server.forTest(new OtherTest());
        other.when(iqGet().to(DOMAIN)).ignores();
        other.service("other.localhost");

        asks("w1").receives(iqError("w1"));
        mercutio.connects().sends(iqGet("o1").to("other.localhost").with(query()));
        mercutio.receives(iqError("o1"));
        assertThat(other.requests()).isEmpty();
        other.endTest();
    }
}
